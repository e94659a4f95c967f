package app.unbroken.postgres;

import app.unbroken.audit.AuditLog;
import app.unbroken.chat.BotId;
import app.unbroken.chat.Messenger;
import app.unbroken.delivery.outbox.Kind;
import app.unbroken.delivery.outbox.LetterId;
import app.unbroken.delivery.outbox.LetterState;
import app.unbroken.delivery.outbox.Waybill;
import app.unbroken.delivery.outbox.Waybills;
import app.unbroken.user.UserId;
import app.unbroken.user.WorkspaceId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/** {@link Waybills} in PostgreSQL. */
public final class PostgresWaybills implements Waybills {
  private final Sessions sessions;

  public PostgresWaybills(Database database) {
    sessions = database.sessions();
  }

  /**
   * An operator may wait longer than a person in a chat: no index is kept for this, because every
   * letter of everybody would pay for it.
   */
  private static void waitLonger(Handle handle) {
    handle.execute("set local statement_timeout = '8s'");
  }

  @Override
  public List<Waybill> list(
      WorkspaceId workspace, Wanted wanted, @Nullable LetterId before, int limit) {
    var sql =
        """
        select user_id, letter_id, messenger, bot, kind, state, attempts, doubts, posted_at,
          not_before, expires_at, operation, last_error
        from outbox
        where workspace_id = :workspace and letter_id < :before
          and (:any_state or state = any (:states))
          and (:bot::text is null or bot = :bot)
          and (:user::text is null or user_id = :user::uuid)
        order by letter_id desc
        limit :limit
        """;
    return sessions.inWorkspace(
        "list letters of " + workspace.value(),
        workspace,
        handle -> {
          waitLonger(handle);
          return handle
              .createQuery(sql)
              .bind("workspace", workspace.value())
              .bind("before", before == null ? Long.MAX_VALUE : before.value())
              .bind("any_state", wanted.states().isEmpty())
              .bindArray("states", String.class, codes(wanted.states()).toArray())
              .bindByType("bot", wanted.bot() == null ? null : wanted.bot().value(), String.class)
              .bindByType(
                  "user", wanted.user() == null ? null : wanted.user().toString(), String.class)
              .bind("limit", limit)
              .map((row, context) -> waybill(workspace, row))
              .list();
        });
  }

  @Override
  public Optional<Waybill> find(WorkspaceId workspace, LetterId letter) {
    var sql =
        """
        select user_id, letter_id, messenger, bot, kind, state, attempts, doubts, posted_at,
          not_before, expires_at, operation, last_error
        from outbox
        where workspace_id = :workspace and letter_id = :letter
        """;
    return sessions.inWorkspace(
        "find letter " + letter.value(),
        workspace,
        handle -> {
          waitLonger(handle);
          return handle
              .createQuery(sql)
              .bind("workspace", workspace.value())
              .bind("letter", letter.value())
              .map((row, context) -> waybill(workspace, row))
              .findOne();
        });
  }

  @Override
  public boolean retry(Waybill letter, AuditLog.Line line) {
    var sql =
        """
        update outbox
        set state = 'retry', finished_at = null, lease = null, leased_until = null, begun = false,
          attempts = 0, not_before = now(),
          expires_at = greatest(expires_at, now() + :keeps * interval '1 second')
        where workspace_id = :workspace and user_id = :user and letter_id = :letter
          and state = any (:states)
        """;
    return sessions.inWorkspace(
        "send letter %d once more".formatted(letter.id().value()),
        letter.user().workspace(),
        handle ->
            handle
                        .createUpdate(sql)
                        .bind("keeps", KEEPS.toSeconds())
                        .bind("workspace", letter.user().workspace().value())
                        .bind("user", letter.user().value())
                        .bind("letter", letter.id().value())
                        .bindArray("states", String.class, codes(RETRYABLE).toArray())
                        .execute()
                    == 1
                && PostgresAuditLog.insert(handle, line) == 1);
  }

  @Override
  public boolean cancel(Waybill letter, AuditLog.Line line) {
    var sql =
        """
        update outbox
        set state = 'cancelled', finished_at = now()
        where workspace_id = :workspace and user_id = :user and letter_id = :letter
          and state = any (:states)
        """;
    return sessions.inWorkspace(
        "take letter %d back".formatted(letter.id().value()),
        letter.user().workspace(),
        handle ->
            handle
                        .createUpdate(sql)
                        .bind("workspace", letter.user().workspace().value())
                        .bind("user", letter.user().value())
                        .bind("letter", letter.id().value())
                        .bindArray("states", String.class, codes(CANCELLABLE).toArray())
                        .execute()
                    == 1
                && PostgresAuditLog.insert(handle, line) == 1);
  }

  private static List<String> codes(Collection<LetterState> states) {
    return Set.copyOf(states).stream().map(LetterState::code).toList();
  }

  private static Waybill waybill(WorkspaceId workspace, ResultSet row) throws SQLException {
    return new Waybill(
        new LetterId(row.getLong("letter_id")),
        new UserId(workspace, row.getObject("user_id", UUID.class)),
        Messenger.ofCode(row.getString("messenger")),
        new BotId(row.getString("bot")),
        Kind.ofCode(row.getString("kind")),
        LetterState.ofCode(row.getString("state")),
        row.getInt("attempts"),
        row.getInt("doubts"),
        Direct.instant(row, "posted_at"),
        Direct.instant(row, "not_before"),
        Direct.instant(row, "expires_at"),
        row.getString("operation"),
        Objects.requireNonNullElse(row.getString("last_error"), ""));
  }
}
