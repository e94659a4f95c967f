package app.unbroken.audit;

import app.unbroken.journal.OperationId;
import app.unbroken.user.WorkspaceId;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One line of the audit.
 *
 * @param number ascending, given by the store
 * @param actor who did it: {@code user}, {@code admin:NAME}, {@code system}
 * @param user whose data it concerns, null for configuration
 * @param act the stored name of what was done
 * @param subject the id of the thing it was done to, never a text somebody typed
 */
public record AuditEntry(
    long number,
    Instant at,
    WorkspaceId workspace,
    @Nullable UUID user,
    String actor,
    String act,
    String subject,
    String reason,
    OperationId operation) {}
