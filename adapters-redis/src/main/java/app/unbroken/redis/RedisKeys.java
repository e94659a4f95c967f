package app.unbroken.redis;

import app.unbroken.delivery.bucket.Bucket;
import app.unbroken.user.UserId;
import java.nio.charset.StandardCharsets;
import java.time.Duration;

/**
 * Every key and how long it lives. What is in braces decides where a cluster keeps it: everything
 * of one person, bot or chat lies in one place.
 */
final class RedisKeys {
  static final String PROBE = "unbroken:probe";
  static final long PROBE_SECONDS = 10;

  /** As long as a draft is worth taking up again. */
  static final Duration DIALOGUE = Duration.ofDays(7);

  /** By then every bucket is full and at its full speed again, so a new one is the same. */
  static final Duration BUCKET = Duration.ofMinutes(10);

  /** A page is read again soon or not at all. */
  static final Duration VIEWS = Duration.ofMinutes(10);

  private RedisKeys() {}

  /** Of a version and the one before it, by the last bit. */
  static byte[] dialogue(UserId user, long version) {
    return "unbroken:dialogue:{%s:%s}:%d"
        .formatted(user.workspace().value(), user.value(), version & 1)
        .getBytes(StandardCharsets.UTF_8);
  }

  /** Of all pages of a person. */
  static byte[] views(UserId user) {
    return "unbroken:views:{%s:%s}"
        .formatted(user.workspace().value(), user.value())
        .getBytes(StandardCharsets.UTF_8);
  }

  static String bucket(Bucket bucket) {
    return "unbroken:bucket:{%s}".formatted(bucket.name());
  }
}
