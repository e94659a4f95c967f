package app.unbroken.cli.doctor;

import app.unbroken.redis.Redis;
import app.unbroken.redis.RedisException;
import app.unbroken.redis.RedisLook;
import app.unbroken.webhook.settings.Config;
import java.net.URI;

/** Redis: speed that instances share. Whatever is wrong with it, everything works without it. */
final class RedisCheck {
  private static final String PART = "redis";

  private RedisCheck() {}

  static Finding of(Config config) {
    var url = config.redis();
    if (url == null) {
      return Finding.off(PART, "not configured: one process needs none (REDIS_URL)");
    }
    try {
      return judged(RedisLook.at(URI.create(url.value())));
    } catch (RedisException failed) {
      return Finding.warning(
          PART,
          failed.isRefusal() ? "it refuses us" : "it does not answer",
          failed.isRefusal()
              ? "see whether user, password and number of the database in REDIS_URL are right"
              : "start it or mend REDIS_URL; until then PostgreSQL does its work");
    }
  }

  private static Finding judged(RedisLook look) {
    var micros = look.answer().toNanos() / 1_000;
    var says =
        "version %s, answers in %d.%03d ms"
            .formatted(look.version(), micros / 1_000, micros % 1_000);
    if (!look.takesWrites()) {
      return Finding.warning(
          PART,
          says + ", takes no writes",
          "name the primary in REDIS_URL, or give it more memory");
    }
    return look.answer().compareTo(Redis.Limits.DEFAULT.answer()) < 0
        ? Finding.ok(PART, says)
        : Finding.warning(PART, says, "too slow to be of use: move it closer to this process");
  }
}
