package app.unbroken.delivery.courier;

import app.unbroken.chat.Outgoing;
import app.unbroken.delivery.outbox.Letter;
import java.util.Optional;

/** Writes what can only be written when it is about to be sent. */
@FunctionalInterface
public interface Drafts {
  /** Where nothing is ever drafted. */
  Drafts NONE = (letter, draft) -> Optional.empty();

  /** What to send in its place; empty where nobody wants it any more. */
  Optional<Outgoing> write(Letter letter, Outgoing.Draft draft);
}
