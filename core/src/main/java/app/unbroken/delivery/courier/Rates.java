package app.unbroken.delivery.courier;

import app.unbroken.chat.BotId;
import app.unbroken.chat.ChatAddress;
import app.unbroken.delivery.bucket.Buckets.Grant;
import java.time.Duration;
import java.util.List;

/** How fast messengers may be spoken to. Safe for use by many threads. */
public interface Rates {

  /** How many messages of a bot may leave now, up to {@code wanted}; they count as sent. */
  Grant take(BotId bot, int wanted);

  /**
   * For each of different chats zero if it is its turn, which then counts; otherwise how long until
   * it is.
   */
  List<Duration> turns(List<ChatAddress> chats);

  /** The messenger complained about the bot as a whole: half the speed, recovering slowly. */
  void slowDown(BotId bot);
}
