package app.unbroken.delivery.courier;

import app.unbroken.chat.BotId;
import app.unbroken.chat.ChatAddress;
import java.time.Duration;

/** How fast messengers may be spoken to. Safe for use by many threads. */
public interface Rates {

  /** How many messages of a bot may leave now, up to {@code wanted}; they count as sent. */
  int take(BotId bot, int wanted);

  /** Of those granted, so many were not needed. */
  void giveBack(BotId bot, int unused);

  /** How long until {@link #take} grants something; zero when it would now. */
  Duration untilNext(BotId bot);

  /** Zero if it is this chat's turn, which then counts; otherwise how long until it is. */
  Duration turn(ChatAddress chat);

  /** The messenger complained about the bot as a whole: half the speed, recovering slowly. */
  void slowDown(BotId bot);
}
