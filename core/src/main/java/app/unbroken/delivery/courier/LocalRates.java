package app.unbroken.delivery.courier;

import app.unbroken.chat.BotId;
import app.unbroken.chat.ChatAddress;
import app.unbroken.delivery.bucket.LocalBuckets;
import java.time.Duration;
import java.util.function.LongSupplier;
import java.util.function.ToDoubleFunction;

/** Rates of one process that knows nothing of others. */
public final class LocalRates implements Rates {
  private final LocalBuckets buckets;
  private final Rates rates;

  /**
   * @param perSecond messages a second of each bot
   * @param nanoTime a clock that never goes back, such as {@link System#nanoTime}
   */
  public LocalRates(ToDoubleFunction<BotId> perSecond, LongSupplier nanoTime) {
    buckets = new LocalBuckets(nanoTime);
    rates = new BucketRates(buckets, perSecond);
  }

  @Override
  public int take(BotId bot, int wanted) {
    return rates.take(bot, wanted);
  }

  @Override
  public void giveBack(BotId bot, int unused) {
    rates.giveBack(bot, unused);
  }

  @Override
  public Duration untilNext(BotId bot) {
    return rates.untilNext(bot);
  }

  @Override
  public Duration turn(ChatAddress chat) {
    return rates.turn(chat);
  }

  @Override
  public void slowDown(BotId bot) {
    rates.slowDown(bot);
  }

  int rememberedChats() {
    return buckets.remembered();
  }
}
