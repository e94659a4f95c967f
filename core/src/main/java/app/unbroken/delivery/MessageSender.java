package app.unbroken.delivery;

import app.unbroken.chat.ChatAddress;
import app.unbroken.chat.Outgoing;
import java.time.Duration;

/**
 * Hands one message to a messenger and says what became of it. Never throws for what a messenger or
 * a network does; never retries by itself; takes {@link #LONGEST} at the very most.
 */
public interface MessageSender {
  Duration LONGEST = Duration.ofSeconds(20);

  /**
   * @param reference our own name of the message, passed on where the messenger echoes it
   */
  Sending send(ChatAddress to, Outgoing what, String reference);
}
