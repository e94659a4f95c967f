package app.unbroken.inmemory;

import app.unbroken.audit.AuditLog;
import app.unbroken.delivery.outbox.LetterId;
import app.unbroken.delivery.outbox.LetterState;
import app.unbroken.delivery.outbox.Waybill;
import app.unbroken.delivery.outbox.Waybills;
import app.unbroken.user.WorkspaceId;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The letters of an {@link InMemoryOutbox}. */
public final class InMemoryWaybills implements Waybills {
  private final InMemoryOutbox outbox;
  private final AuditLog audit;

  public InMemoryWaybills(InMemoryOutbox outbox, AuditLog audit) {
    this.outbox = outbox;
    this.audit = audit;
  }

  @Override
  public List<Waybill> list(
      WorkspaceId workspace, Wanted wanted, @Nullable LetterId before, int limit) {
    return outbox.waybills().reversed().stream()
        .filter(letter -> letter.user().workspace().equals(workspace))
        .filter(letter -> before == null || letter.id().value() < before.value())
        .filter(wanted::includes)
        .limit(limit)
        .toList();
  }

  @Override
  public Optional<Waybill> find(WorkspaceId workspace, LetterId id) {
    return outbox.waybills().stream()
        .filter(letter -> letter.user().workspace().equals(workspace) && letter.id().equals(id))
        .findFirst();
  }

  @Override
  public boolean retry(Waybill letter, AuditLog.Line line) {
    return outbox.steer(
        letter,
        envelope -> {
          if (!RETRYABLE.contains(envelope.state)) {
            return false;
          }
          envelope.reopen(outbox.now());
          audit.append(line);
          return true;
        });
  }

  @Override
  public boolean cancel(Waybill letter, AuditLog.Line line) {
    return outbox.steer(
        letter,
        envelope -> {
          if (!CANCELLABLE.contains(envelope.state)) {
            return false;
          }
          envelope.end(LetterState.CANCELLED);
          audit.append(line);
          return true;
        });
  }
}
