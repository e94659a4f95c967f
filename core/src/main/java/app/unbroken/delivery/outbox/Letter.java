package app.unbroken.delivery.outbox;

import app.unbroken.chat.ChatAddress;
import app.unbroken.chat.Outgoing;
import app.unbroken.user.UserId;
import java.util.UUID;

/**
 * A letter in the hands of a courier.
 *
 * @param user whose letter it is
 * @param attempts how often it was tried before
 * @param doubts how often it was perhaps delivered
 * @param expired whether it is too late for it
 * @param interrupted whether it comes from a lease that ran out after sending it had perhaps begun
 * @param lease what proves that it is still ours
 */
public record Letter(
    LetterId id,
    UserId user,
    ChatAddress to,
    Kind kind,
    Outgoing what,
    int attempts,
    int doubts,
    boolean expired,
    boolean interrupted,
    UUID lease) {

  public boolean mayComeTwice() {
    return kind.mayComeTwice(what);
  }

  public boolean isRepeatable() {
    return Kind.isRepeatable(what);
  }

  /** The same letter, written out. */
  public Letter saying(Outgoing written) {
    return new Letter(id, user, to, kind, written, attempts, doubts, expired, interrupted, lease);
  }

  public Letter interrupted(boolean perhapsSent) {
    return new Letter(id, user, to, kind, what, attempts, doubts, expired, perhapsSent, lease);
  }
}
