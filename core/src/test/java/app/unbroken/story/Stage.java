package app.unbroken.story;

import app.unbroken.chat.Messenger;
import app.unbroken.chat.Outgoing;
import app.unbroken.chat.Received;
import java.time.Instant;
import java.util.List;

/** Where a story is played: what is received there, and what is said to it. */
public interface Stage {
  Messenger messenger();

  /** Everything that is said to one message, in its order. */
  List<Outgoing> receive(Received received, Instant now);
}
