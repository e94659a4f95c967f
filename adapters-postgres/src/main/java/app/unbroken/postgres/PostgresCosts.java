package app.unbroken.postgres;

import app.unbroken.chat.BotId;
import app.unbroken.delivery.courier.Costs;
import app.unbroken.user.WorkspaceId;
import java.time.LocalDate;
import java.util.List;

/** {@link Costs} in PostgreSQL. */
public final class PostgresCosts implements Costs {
  private final Sessions sessions;

  public PostgresCosts(Database database) {
    sessions = database.sessions();
  }

  @Override
  public List<Cost> since(WorkspaceId workspace, LocalDate day) {
    var sql =
        """
        select day, bot, category, billable, messages
        from message_costs
        where workspace_id = :workspace and day >= :day
        order by day, bot, category, billable
        """;
    return sessions.inWorkspace(
        "read what messages cost",
        workspace,
        handle ->
            handle
                .createQuery(sql)
                .bind("workspace", workspace.value())
                .bind("day", day)
                .map((row, context) ->
                    new Cost(
                        row.getObject("day", LocalDate.class),
                        new BotId(row.getString("bot")),
                        row.getString("category"),
                        row.getBoolean("billable"),
                        row.getLong("messages")))
                .list());
  }
}
