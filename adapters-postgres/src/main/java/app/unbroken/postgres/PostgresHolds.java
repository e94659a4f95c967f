package app.unbroken.postgres;

import app.unbroken.delivery.outbox.Holds;
import app.unbroken.delivery.outbox.Kind;
import java.time.Duration;
import java.util.Set;
import java.util.stream.Collectors;

/** Works over all workspaces; open its {@link Database} for rounds. */
public final class PostgresHolds implements Holds {
  /** Of a statement over the outbox, which asks it once. */
  static final String HELD = "array(select kind from held_kinds where until > now())";

  private final Availability database;

  public PostgresHolds(Database rounds) {
    database = new Availability(rounds);
  }

  @Override
  public void hold(Kind kind, Duration howLong) {
    var sql =
        """
        insert into held_kinds (kind, until)
        values (:kind, now() + :seconds * interval '1 second')
        on conflict (kind) do update set until = excluded.until
        """;
    database.statement(
        "hold letters of a kind",
        handle ->
            handle
                .createUpdate(sql)
                .bind("kind", kind.code())
                .bind("seconds", howLong.toMillis() / 1_000.0)
                .execute());
  }

  @Override
  public void release(Kind kind) {
    database.statement(
        "release letters of a kind",
        handle ->
            handle
                .createUpdate("delete from held_kinds where kind = :kind")
                .bind("kind", kind.code())
                .execute());
  }

  @Override
  public Set<Kind> held() {
    return database.statement(
        "look for held kinds",
        handle ->
            handle
                .createQuery("select kind from held_kinds where until > now()")
                .mapTo(String.class)
                .stream()
                .map(Kind::ofCode)
                .collect(Collectors.toSet()));
  }
}
