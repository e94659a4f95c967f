package app.unbroken.delivery;

import app.unbroken.chat.ChatAddress;
import app.unbroken.chat.Outgoing;

/**
 * Hands one message to a messenger and says what became of it. Never throws for what a messenger or
 * a network does; never retries by itself; takes 20 seconds at the very most.
 */
public interface MessageSender {

  /**
   * @param reference our own name of the message, passed on where the messenger echoes it
   */
  Sending send(ChatAddress to, Outgoing what, String reference);
}
