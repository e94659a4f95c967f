package app.unbroken.redis;

import app.unbroken.delivery.bucket.Bucket;
import app.unbroken.delivery.bucket.Buckets;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;
import redis.clients.jedis.RedisClient;
import redis.clients.jedis.exceptions.JedisNoScriptException;

/** {@link Buckets} in Redis: a script on its clock, one round trip for each bucket. */
public final class RedisBuckets implements Buckets {
  private static final String SCRIPT = script();
  private static final String SUM = Sha1.of(SCRIPT);

  private final Redis redis;

  public RedisBuckets(Redis redis) {
    this.redis = redis;
  }

  @Override
  public Grant take(Bucket bucket, int wanted) {
    return run("take from a bucket", bucket, wanted, 0);
  }

  @Override
  public List<Grant> takeOneOfEach(List<Bucket> buckets) {
    return buckets.stream().map(bucket -> take(bucket, 1)).toList();
  }

  @Override
  public void slowDown(Bucket bucket) {
    run("slow a bucket down", bucket, 0, 1);
  }

  private Grant run(String what, Bucket bucket, int wanted, int complaints) {
    var keys = List.of(RedisKeys.bucket(bucket));
    var arguments =
        List.of(
            Double.toString(bucket.perSecond()),
            Double.toString(bucket.most()),
            Integer.toString(wanted),
            Integer.toString(complaints),
            Long.toString(RedisKeys.BUCKET.toSeconds()));
    return redis.ask(what, client -> grant(evaluate(client, keys, arguments)));
  }

  private static Object evaluate(RedisClient client, List<String> keys, List<String> arguments) {
    try {
      return client.evalsha(SUM, keys, arguments);
    } catch (JedisNoScriptException forgotten) {
      return client.eval(SCRIPT, keys, arguments);
    }
  }

  private static Grant grant(Object answer) {
    return answer instanceof List<?> list
            && list.size() == 2
            && list.get(0) instanceof Long granted
            && list.get(1) instanceof Long micros
        ? new Grant(Math.toIntExact(granted), Duration.of(micros, ChronoUnit.MICROS))
        : strange();
  }

  private static Grant strange() {
    throw new RedisException("the script of the buckets answered something else");
  }

  private static String script() {
    try (var script = RedisBuckets.class.getResourceAsStream("bucket.lua")) {
      return new String(
          Objects.requireNonNull(script, "bucket.lua").readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }
}
