package app.unbroken.story;

import app.unbroken.chat.ChatAddress;
import app.unbroken.chat.Messenger;
import app.unbroken.chat.Outgoing;
import app.unbroken.chat.Received;
import app.unbroken.delivery.intake.Receipt;
import java.time.Instant;
import java.util.function.BiConsumer;

/** What is between people's phones and the bot. Safe for use by many threads. */
public interface Line {
  /** A chat from which nobody wrote yet. */
  ChatAddress chat(Messenger messenger, String name);

  Receipt hand(Received received, Instant now);

  /** Everything that was sent and not told of before, with where it went. */
  void deliver(BiConsumer<ChatAddress, Outgoing> heard);
}
