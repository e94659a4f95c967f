package app.unbroken.delivery.courier;

import app.unbroken.chat.BotId;
import app.unbroken.chat.ChatAddress;
import app.unbroken.delivery.bucket.Bucket;
import app.unbroken.delivery.bucket.Buckets;
import app.unbroken.delivery.bucket.Buckets.Grant;
import java.time.Duration;
import java.util.List;
import java.util.function.ToDoubleFunction;

/** Rates kept in buckets: one for each bot and one for each chat. */
public final class BucketRates implements Rates {
  /** Little may be saved up, so that no second ever holds much more than its share. */
  private static final double SAVED_SECONDS = 1.0 / 14;

  private static final double CHAT_PER_SECOND = 1;
  private static final double CHAT_AT_ONCE = 4;

  /**
   * WhatsApp grants one in six seconds to a pair, and 45 at once that are paid back; a few less.
   */
  private static final double PAIR_PER_SECOND = 1.0 / 6;

  private static final double PAIR_AT_ONCE = 40;

  private final Buckets buckets;
  private final ToDoubleFunction<BotId> perSecond;

  /**
   * @param perSecond messages a second of each bot, of all processes together that share the
   *     buckets
   */
  public BucketRates(Buckets buckets, ToDoubleFunction<BotId> perSecond) {
    this.buckets = buckets;
    this.perSecond = perSecond;
  }

  @Override
  public Grant take(BotId bot, int wanted) {
    return buckets.take(of(bot), wanted);
  }

  @Override
  public List<Duration> turns(List<ChatAddress> chats) {
    return buckets.takeOneOfEach(chats.stream().map(BucketRates::of).toList()).stream()
        .map(grant -> grant.granted() == 1 ? Duration.ZERO : grant.untilNext())
        .toList();
  }

  @Override
  public void slowDown(BotId bot) {
    buckets.slowDown(of(bot));
  }

  private Bucket of(BotId bot) {
    var rate = perSecond.applyAsDouble(bot);
    return new Bucket("bot:" + bot.value(), rate, Math.max(1, rate * SAVED_SECONDS));
  }

  private static Bucket of(ChatAddress chat) {
    var name = "chat:%s:%s:%s".formatted(chat.messenger().code(), chat.bot().value(), chat.chat());
    return switch (chat.messenger()) {
      case TELEGRAM, TERMINAL -> new Bucket(name, CHAT_PER_SECOND, CHAT_AT_ONCE);
      case WHATSAPP -> new Bucket(name, PAIR_PER_SECOND, PAIR_AT_ONCE);
    };
  }
}
