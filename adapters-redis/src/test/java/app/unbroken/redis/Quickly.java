package app.unbroken.redis;

import java.net.URI;
import java.time.Duration;
import org.awaitility.Awaitility;

/** Trusts again sooner than the product does. */
final class Quickly {
  /** Of the product. */
  static final Redis.Limits LIMITS =
      new Redis.Limits(
          Redis.Limits.DEFAULT.answer(), Duration.ofMillis(10), Duration.ofMillis(40), 5);

  /** Where a machine that is busy with something else must not look like a Redis that is slow. */
  static final Redis.Limits PATIENT =
      new Redis.Limits(Duration.ofSeconds(5), Duration.ofMillis(10), Duration.ofMillis(40), 5);

  /** Whose trust takes longer to come back than anything that is tried meanwhile. */
  private static final Redis.Limits WARY =
      new Redis.Limits(LIMITS.answer(), LIMITS.rest(), LIMITS.probe(), 75);

  private Quickly() {}

  static Redis open(URI url) {
    return Redis.open(url, RedisClients.TLS, LIMITS);
  }

  static Redis trusted(URI url) {
    var redis = open(url);
    untilTrusted(redis);
    return redis;
  }

  static Redis wary(URI url) {
    var redis = Redis.open(url, RedisClients.TLS, WARY);
    untilTrusted(redis);
    return redis;
  }

  static Redis patient(URI url) {
    var redis = Redis.open(url, RedisClients.TLS, PATIENT);
    untilTrusted(redis);
    return redis;
  }

  static void untilTrusted(Redis redis) {
    Awaitility.await("trust")
        .atMost(Duration.ofSeconds(20))
        .pollInterval(Duration.ofMillis(5))
        .until(redis::isTrusted);
  }
}
