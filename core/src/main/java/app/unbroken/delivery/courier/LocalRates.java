package app.unbroken.delivery.courier;

import app.unbroken.chat.BotId;
import app.unbroken.chat.ChatAddress;
import app.unbroken.delivery.bucket.Buckets.Grant;
import app.unbroken.delivery.bucket.LocalBuckets;
import java.time.Duration;
import java.util.List;
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
  public Grant take(BotId bot, int wanted) {
    return rates.take(bot, wanted);
  }

  @Override
  public List<Duration> turns(List<ChatAddress> chats) {
    return rates.turns(chats);
  }

  @Override
  public void slowDown(BotId bot) {
    rates.slowDown(bot);
  }

  int rememberedChats() {
    return buckets.remembered();
  }
}
