package app.unbroken.audit;

import app.unbroken.journal.OperationId;
import app.unbroken.user.WorkspaceId;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The audit, append-only. Changes of journals are recorded by the journals themselves. */
public interface AuditLog {

  void append(Line line);

  /** Newest first, before the number given (0 for the newest of all), {@code limit} at most. */
  List<AuditEntry> list(WorkspaceId workspace, @Nullable UUID user, long before, int limit);

  /** A line to be; the store numbers it. */
  record Line(
      Instant at,
      WorkspaceId workspace,
      @Nullable UUID user,
      String actor,
      String act,
      String subject,
      String reason,
      OperationId operation) {}
}
