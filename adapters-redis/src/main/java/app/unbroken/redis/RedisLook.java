package app.unbroken.redis;

import java.net.URI;
import java.time.Duration;
import redis.clients.jedis.RedisClient;
import redis.clients.jedis.exceptions.JedisException;
import redis.clients.jedis.params.SetParams;

/**
 * What somebody finds who has the time to look.
 *
 * @param answer how long it took to answer, once connected
 * @param takesWrites false for a replica, and for one that is full
 */
public record RedisLook(String version, Duration answer, boolean takesWrites) {
  private static final Duration PATIENCE = Duration.ofSeconds(3);
  private static final String VERSION = "redis_version:";

  /**
   * @throws RedisException if it cannot be reached, or refuses us
   */
  public static RedisLook at(URI url) {
    try (var client = RedisClients.of(url, RedisClients.TLS, PATIENCE)) {
      client.ping();
      var begun = System.nanoTime();
      client.ping();
      var answer = Duration.ofNanos(System.nanoTime() - begun);
      return new RedisLook(version(client), answer, takesWrites(client));
    } catch (JedisException failed) {
      throw new RedisException("look at Redis", failed);
    }
  }

  private static String version(RedisClient client) {
    return client
        .info("server")
        .lines()
        .filter(line -> line.startsWith(VERSION))
        .map(line -> line.substring(VERSION.length()).strip())
        .findFirst()
        .orElse("unknown");
  }

  private static boolean takesWrites(RedisClient client) {
    try {
      client.set(RedisKeys.PROBE, "alive", new SetParams().ex(RedisKeys.PROBE_SECONDS));
      return true;
    } catch (JedisException refused) {
      return false;
    }
  }
}
