package app.unbroken.postgres;

import app.unbroken.profile.Overdue;
import app.unbroken.user.UserId;
import app.unbroken.user.WorkspaceId;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** {@link Overdue} in PostgreSQL; open its {@link Database} for rounds. */
public final class PostgresOverdue implements Overdue {
  private final Availability database;

  public PostgresOverdue(Database rounds) {
    database = new Availability(rounds);
  }

  @Override
  public List<UserId> people(Instant now, int most) {
    return database.statement(
        "look for people to forget",
        handle ->
            handle
                .createQuery(
                    """
                    select workspace_id, user_id
                    from users
                    where erase_at <= :now
                    order by erase_at
                    limit :most
                    """)
                .bind("now", Values.timestamp(now))
                .bind("most", most)
                .map((row, context) ->
                    new UserId(
                        new WorkspaceId(row.getString("workspace_id")),
                        row.getObject("user_id", UUID.class)))
                .list());
  }
}
