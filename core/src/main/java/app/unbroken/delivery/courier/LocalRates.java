package app.unbroken.delivery.courier;

import app.unbroken.chat.BotId;
import app.unbroken.chat.ChatAddress;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.function.LongSupplier;
import java.util.function.ToDoubleFunction;

/** Rates of one process that knows nothing of others. */
public final class LocalRates implements Rates {
  private static final double CHAT_PER_SECOND = 1;
  private static final double CHAT_AT_ONCE = 4;
  private static final int FEW_CHATS = 10_000;

  private final ToDoubleFunction<BotId> perSecond;
  private final LongSupplier nanoTime;
  private final Map<BotId, BotRate> bots = new HashMap<>();
  private final Map<ChatAddress, TokenBucket> chats = new HashMap<>();
  private int manyChats = FEW_CHATS;

  /**
   * @param perSecond messages a second of each bot
   * @param nanoTime a clock that never goes back, such as {@link System#nanoTime}
   */
  public LocalRates(ToDoubleFunction<BotId> perSecond, LongSupplier nanoTime) {
    this.perSecond = perSecond;
    this.nanoTime = nanoTime;
  }

  @Override
  public synchronized int take(BotId bot, int wanted) {
    var nanos = nanoTime.getAsLong();
    return rateOf(bot, nanos).at(nanos).take(wanted, nanos);
  }

  @Override
  public synchronized void giveBack(BotId bot, int unused) {
    var nanos = nanoTime.getAsLong();
    rateOf(bot, nanos).at(nanos).giveBack(unused);
  }

  @Override
  public synchronized Duration untilNext(BotId bot) {
    var nanos = nanoTime.getAsLong();
    return rateOf(bot, nanos).at(nanos).untilNext(nanos);
  }

  @Override
  public synchronized Duration turn(ChatAddress chat) {
    var nanos = nanoTime.getAsLong();
    forgetRested(nanos);
    var bucket =
        chats.computeIfAbsent(
            chat, ignored -> new TokenBucket(CHAT_PER_SECOND, CHAT_AT_ONCE, nanos));
    return bucket.take(1, nanos) == 1 ? Duration.ZERO : bucket.untilNext(nanos);
  }

  @Override
  public synchronized void slowDown(BotId bot) {
    var nanos = nanoTime.getAsLong();
    rateOf(bot, nanos).halve(nanos);
  }

  synchronized int rememberedChats() {
    return chats.size();
  }

  private BotRate rateOf(BotId bot, long nanos) {
    return bots.computeIfAbsent(bot, id -> new BotRate(perSecond.applyAsDouble(id), nanos));
  }

  /** A chat whose bucket is full again is as good as new. */
  private void forgetRested(long nanos) {
    if (chats.size() >= manyChats) {
      chats.values().removeIf(bucket -> bucket.isFull(nanos));
      manyChats = Math.max(FEW_CHATS, chats.size() * 2);
    }
  }
}
