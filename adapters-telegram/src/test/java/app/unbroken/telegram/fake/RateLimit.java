package app.unbroken.telegram.fake;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.Map;

/** Telegram's patience: so many messages a second for the bot, one a second for each chat. */
final class RateLimit {
  private final InstantSource clock;
  private final double perSecond;
  private final int chatBurst;
  private final Map<String, Bucket> buckets = new HashMap<>();

  private static final class Bucket {
    double tokens;
    Instant filledAt = Instant.EPOCH;
  }

  /**
   * @param chatBurst how many messages a chat takes at once before it is held to one a second
   */
  RateLimit(InstantSource clock, double perSecond, int chatBurst) {
    this.clock = clock;
    this.perSecond = perSecond;
    this.chatBurst = chatBurst;
  }

  synchronized void admit(String chat) {
    take("", perSecond, perSecond);
    take(chat, 1, chatBurst);
  }

  private void take(String key, double rate, double burst) {
    var bucket = buckets.computeIfAbsent(key, k -> new Bucket());
    var now = clock.instant();
    var passed = Duration.between(bucket.filledAt, now).toNanos() / 1e9;
    bucket.tokens = Math.min(burst, bucket.tokens + passed * rate);
    bucket.filledAt = now;
    if (bucket.tokens < 1) {
      throw Refused.tooManyRequests((int) Math.max(1, Math.ceil((1 - bucket.tokens) / rate)));
    }
    bucket.tokens--;
  }
}
