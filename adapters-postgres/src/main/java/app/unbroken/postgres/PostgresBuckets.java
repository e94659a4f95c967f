package app.unbroken.postgres;

import app.unbroken.delivery.bucket.Bucket;
import app.unbroken.delivery.bucket.Buckets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** {@link Buckets} in PostgreSQL, for all workspaces; open its {@link Database} for rounds. */
public final class PostgresBuckets implements Buckets {
  private final Availability database;

  public PostgresBuckets(Database rounds) {
    database = new Availability(rounds);
  }

  @Override
  public Grant take(Bucket bucket, int wanted) {
    return draw("take from a bucket", List.of(bucket), wanted, false).getFirst();
  }

  /** In the order of their names, so that two never wait for each other. */
  @Override
  public List<Grant> takeOneOfEach(List<Bucket> buckets) {
    var ordered = buckets.stream().sorted(Comparator.comparing(Bucket::name)).toList();
    var grants = draw("take from buckets", ordered, 1, false).iterator();
    Map<Bucket, Grant> granted = new HashMap<>();
    ordered.forEach(bucket -> granted.put(bucket, grants.next()));
    return buckets.stream().map(granted::get).map(Objects::requireNonNull).toList();
  }

  @Override
  public void slowDown(Bucket bucket) {
    draw("slow a bucket down", List.of(bucket), 0, true);
  }

  /** Forgets buckets that are full and at full speed by now, as new ones are. */
  public int tidy(int most) {
    return database.statement(
        "forget buckets",
        handle ->
            handle
                .createUpdate(
                    """
                    delete from buckets
                    where name in (
                      select name from buckets
                      where at < clock_timestamp() - interval '10 minutes'
                      limit :most
                      for update skip locked)
                    """)
                .bind("most", most)
                .execute());
  }

  private List<Grant> draw(String what, List<Bucket> buckets, int wanted, boolean complained) {
    var sql =
        """
        select drawn.granted, drawn.wait_seconds
        from unnest(?, ?, ?) with ordinality as b (name, per_second, most, place),
          draw_from_bucket(b.name, b.per_second, b.most, ?, 0, ?) as drawn
        order by b.place
        """;
    return database.statement(
        what,
        handle ->
            Direct.query(
                handle,
                sql,
                it ->
                    it.texts(buckets, Bucket::name)
                        .doubles(buckets, Bucket::perSecond)
                        .doubles(buckets, Bucket::most)
                        .set(wanted)
                        .set(complained),
                PostgresBuckets::grant));
  }

  private static Grant grant(ResultSet row) throws SQLException {
    var nanos = Math.ceil(row.getDouble("wait_seconds") * 1e9);
    return new Grant(row.getInt("granted"), Duration.ofNanos((long) nanos));
  }
}
