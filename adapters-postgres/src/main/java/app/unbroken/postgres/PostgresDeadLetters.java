package app.unbroken.postgres;

import app.unbroken.chat.BotId;
import app.unbroken.delivery.intake.Cause;
import app.unbroken.delivery.intake.DeadLetter;
import app.unbroken.delivery.intake.DeadLetterId;
import app.unbroken.delivery.intake.DeadLetters;
import app.unbroken.delivery.intake.Raw;
import app.unbroken.user.Ids;
import app.unbroken.user.WorkspaceId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.statement.StatementContext;
import org.jspecify.annotations.Nullable;

/** Works over all workspaces; open its {@link Database} for rounds. */
public final class PostgresDeadLetters implements DeadLetters {
  private final Availability database;
  private final Ids ids;

  public PostgresDeadLetters(Database rounds, Ids ids) {
    database = new Availability(rounds);
    this.ids = ids;
  }

  @Override
  public DeadLetterId bury(
      WorkspaceId workspace, BotId bot, String updateId, Raw raw, Cause cause) {
    var sql =
        """
        with buried as (
          insert into dead_letters (workspace_id, dead_letter, bot, update_id, raw, exception, trace)
          values (:workspace, :letter, :bot, :update, :raw, :exception, :trace)
          on conflict (bot, update_id) where update_id <> '' do nothing
          returning dead_letter
        )
        select dead_letter from buried
        union all
        select dead_letter from dead_letters where bot = :bot and update_id = :update
        limit 1
        """;
    return database.statement(
        "bury what cannot be read",
        handle ->
            handle
                .createQuery(sql)
                .bind("workspace", workspace.value())
                .bind("letter", DeadLetterId.from(ids.next()).value())
                .bind("bot", bot.value())
                .bind("update", updateId)
                .bind("raw", raw.bytes())
                .bind("exception", cause.exception())
                .bind("trace", cause.trace())
                .mapTo(String.class)
                .map(DeadLetterId::new)
                .one());
  }

  @Override
  public Optional<DeadLetter> find(DeadLetterId id) {
    var sql =
        """
        select workspace_id, dead_letter, bot, update_id, raw, exception, trace, at, replayed_at
        from dead_letters
        where dead_letter = :letter
        """;
    return database.statement(
        "find a dead letter",
        handle ->
            handle
                .createQuery(sql)
                .bind("letter", id.value())
                .map(PostgresDeadLetters::letter)
                .findOne());
  }

  @Override
  public List<DeadLetter> list(
      WorkspaceId workspace, boolean replayedToo, @Nullable DeadLetterId after, int limit) {
    var sql =
        """
        select workspace_id, dead_letter, bot, update_id, raw, exception, trace, at, replayed_at
        from dead_letters d
        where workspace_id = :workspace
          and (:replayed_too or replayed_at is null)
          and (:after is null or (at, dead_letter) < (
            select at, dead_letter from dead_letters
            where workspace_id = :workspace and dead_letter = :after))
        order by at desc, dead_letter desc
        limit :limit
        """;
    return database.statement(
        "list dead letters",
        handle ->
            handle
                .createQuery(sql)
                .bind("workspace", workspace.value())
                .bind("replayed_too", replayedToo)
                .bindByType("after", after == null ? null : after.value(), String.class)
                .bind("limit", limit)
                .map(PostgresDeadLetters::letter)
                .list());
  }

  private static DeadLetter letter(ResultSet row, StatementContext context) throws SQLException {
    return new DeadLetter(
        new DeadLetterId(row.getString("dead_letter")),
        new WorkspaceId(row.getString("workspace_id")),
        new BotId(row.getString("bot")),
        row.getString("update_id"),
        new Raw(row.getBytes("raw")),
        new Cause(row.getString("exception"), row.getString("trace")),
        Direct.instant(row, "at"),
        Direct.instantOrNull(row, "replayed_at"));
  }

  @Override
  public boolean drop(DeadLetterId id) {
    return database.statement(
        "drop a dead letter",
        handle ->
            handle
                    .createUpdate("delete from dead_letters where dead_letter = :letter")
                    .bind("letter", id.value())
                    .execute()
                == 1);
  }
}
