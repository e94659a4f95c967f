package app.unbroken.postgres;

import app.unbroken.audit.AuditEntry;
import app.unbroken.audit.AuditLog;
import app.unbroken.journal.OperationId;
import app.unbroken.user.WorkspaceId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.Query;
import org.jspecify.annotations.Nullable;

/** {@link AuditLog} in PostgreSQL. */
public final class PostgresAuditLog implements AuditLog {
  private final Sessions sessions;

  public PostgresAuditLog(Database database) {
    sessions = database.sessions();
  }

  @Override
  public void append(Line line) {
    sessions.statement(
        "append %s to the audit".formatted(line.act()), handle -> insert(handle, line));
  }

  static int insert(Handle handle, Line line) {
    return handle
        .createUpdate(
            """
            insert into audit (workspace_id, user_id, at, actor, act, subject, reason, operation)
            select set_config('unbroken.workspace', :workspace, true),
              :user::uuid, :at, :actor, :act, :subject, :reason, :operation
            """)
        .bind("workspace", line.workspace().value())
        .bindByType("user", line.user(), UUID.class)
        .bind("at", Values.timestamp(line.at()))
        .bind("actor", line.actor())
        .bind("act", line.act())
        .bind("subject", line.subject())
        .bind("reason", line.reason())
        .bind("operation", line.operation().value())
        .execute();
  }

  @Override
  public List<AuditEntry> list(WorkspaceId workspace, @Nullable UUID user, long before, int limit) {
    return sessions.statement(
        "read the audit of " + workspace.value(),
        handle ->
            (user == null ? ofAll(handle) : ofOne(handle).bind("user", user))
                .bind("workspace", workspace.value())
                .bind("before", before == 0 ? Long.MAX_VALUE : before)
                .bind("limit", limit)
                .map((row, context) -> entry(workspace, row))
                .list());
  }

  /** Two statements, because one plan cannot use the right index for both. */
  private static Query ofAll(Handle handle) {
    return handle.createQuery(
        """
        select line.*
        from (select set_config('unbroken.workspace', :workspace, true) as id offset 0) here
        cross join lateral (
          select number, user_id, at, actor, act, subject, reason, operation
          from audit
          where workspace_id = here.id and number < :before
          order by number desc
          limit :limit
        ) line
        """);
  }

  private static Query ofOne(Handle handle) {
    return handle.createQuery(
        """
        select line.*
        from (select set_config('unbroken.workspace', :workspace, true) as id offset 0) here
        cross join lateral (
          select number, user_id, at, actor, act, subject, reason, operation
          from audit
          where workspace_id = here.id and user_id = :user and number < :before
          order by number desc
          limit :limit
        ) line
        """);
  }

  private static AuditEntry entry(WorkspaceId workspace, ResultSet row) throws SQLException {
    return new AuditEntry(
        row.getLong("number"),
        Values.instant(row, "at"),
        workspace,
        row.getObject("user_id", UUID.class),
        row.getString("actor"),
        row.getString("act"),
        row.getString("subject"),
        row.getString("reason"),
        new OperationId(row.getString("operation")));
  }
}
