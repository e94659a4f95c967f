package app.unbroken.postgres;

import app.unbroken.delivery.bucket.Bucket;
import app.unbroken.delivery.bucket.Buckets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import org.jdbi.v3.core.statement.StatementContext;

/** {@link Buckets} in PostgreSQL, for all workspaces; open its {@link Database} for rounds. */
public final class PostgresBuckets implements Buckets {
  private final Availability database;

  public PostgresBuckets(Database rounds) {
    database = new Availability(rounds);
  }

  @Override
  public Grant take(Bucket bucket, int wanted) {
    return draw("take from a bucket", bucket, wanted, 0, false);
  }

  @Override
  public void giveBack(Bucket bucket, int unused) {
    draw("give back to a bucket", bucket, 0, unused, false);
  }

  @Override
  public void slowDown(Bucket bucket) {
    draw("slow a bucket down", bucket, 0, 0, true);
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

  private Grant draw(String what, Bucket bucket, int wanted, int unused, boolean complained) {
    return database.statement(
        what,
        handle ->
            handle
                .createQuery(
                    """
                    select granted, wait_seconds
                    from draw_from_bucket(
                      :name, :per_second, :most, :wanted, :unused, :complained)
                    """)
                .bind("name", bucket.name())
                .bind("per_second", bucket.perSecond())
                .bind("most", bucket.most())
                .bind("wanted", wanted)
                .bind("unused", unused)
                .bind("complained", complained)
                .map(PostgresBuckets::grant)
                .one());
  }

  private static Grant grant(ResultSet row, StatementContext context) throws SQLException {
    var nanos = Math.ceil(row.getDouble("wait_seconds") * 1e9);
    return new Grant(row.getInt("granted"), Duration.ofNanos((long) nanos));
  }
}
