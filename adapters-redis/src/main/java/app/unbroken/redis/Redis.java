package app.unbroken.redis;

import dev.failsafe.CircuitBreaker;
import java.net.URI;
import java.time.Duration;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.LongAdder;
import java.util.function.Function;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import redis.clients.jedis.RedisClient;
import redis.clients.jedis.SslOptions;
import redis.clients.jedis.params.SetParams;

/**
 * A Redis that may be away, slow or out of its mind at any time. Nobody waits for it longer than a
 * limit; after a few failures it is not asked at all, until it has answered a row of probes, so
 * that one that comes and goes is left alone.
 */
public final class Redis implements AutoCloseable {
  private static final Logger log = LoggerFactory.getLogger(Redis.class);
  private static final int FAILURES = 3;
  private static final int AMONG = 10;
  private static final Duration UNTIL_PROBED = Duration.ofDays(365);

  private final URI url;
  private final Limits limits;
  private final RedisClient client;
  private final CircuitBreaker<Object> breaker;
  private final ExecutorService commands =
      Executors.newThreadPerTaskExecutor(Thread.ofVirtual().name("redis-", 0).factory());
  private final ScheduledExecutorService probes =
      Executors.newSingleThreadScheduledExecutor(
          Thread.ofPlatform().daemon().name("redis-probe").factory());
  private final LongAdder answers = new LongAdder();
  private final LongAdder failures = new LongAdder();
  private final LongAdder unasked = new LongAdder();
  private final LongAdder openings = new LongAdder();
  private volatile long restsUntil = System.nanoTime();
  private int probesInARow;
  private int probesNeeded = 1;

  /**
   * How long to wait for what.
   *
   * @param answer for one answer
   * @param rest after a failure, so that one update never waits twice
   * @param probe between two probes, and for the answer to one
   * @param probes so many answered in a row make it trusted again
   */
  public record Limits(Duration answer, Duration rest, Duration probe, int probes) {
    public static final Limits DEFAULT =
        new Limits(Duration.ofMillis(50), Duration.ofMillis(100), Duration.ofSeconds(1), 10);
  }

  /**
   * How it is.
   *
   * @param trusted whether it is asked at present
   * @param answers commands it answered
   * @param failures commands it did not answer in time, or refused
   * @param unasked commands it was spared while not trusted
   * @param openings how often it lost its trust
   */
  public record Vitals(boolean trusted, long answers, long failures, long unasked, long openings) {}

  private Redis(URI url, SslOptions tls, Limits limits) {
    this.url = url;
    this.limits = limits;
    client = RedisClients.of(url, tls, limits.answer());
    breaker =
        CircuitBreaker.builder()
            .withFailureThreshold(FAILURES, AMONG)
            .withDelay(UNTIL_PROBED)
            .onOpen(event -> lostTrust())
            .build();
  }

  /** Does not wait for it: until its first answer it counts as away. */
  public static Redis open(URI url) {
    return open(url, RedisClients.TLS, Limits.DEFAULT);
  }

  static Redis open(URI url, SslOptions tls, Limits limits) {
    var redis = new Redis(url, tls, limits);
    redis.breaker.open();
    var every = limits.probe().toNanos();
    var unused = redis.probes.scheduleWithFixedDelay(redis::probe, 0, every, TimeUnit.NANOSECONDS);
    return redis;
  }

  /**
   * What it answers, in time.
   *
   * @throws RedisException if it does not, or is not trusted
   */
  <T> T ask(String what, Function<RedisClient, T> command) {
    if (!breaker.isClosed() || System.nanoTime() - restsUntil < 0) {
      unasked.increment();
      throw new RedisException(what + ": Redis is not trusted at present");
    }
    try {
      var answer = within(limits.answer(), what, command);
      answers.increment();
      breaker.recordSuccess();
      return answer;
    } catch (RedisException failed) {
      failures.increment();
      restsUntil = System.nanoTime() + limits.rest().toNanos();
      breaker.recordFailure();
      throw failed;
    }
  }

  public boolean isTrusted() {
    return breaker.isClosed();
  }

  public Vitals vitals() {
    return new Vitals(
        isTrusted(), answers.sum(), failures.sum(), unasked.sum(), Math.max(0, openings.sum() - 1));
  }

  /** In a thread of its own: a socket limits each read, which a server that drips can prolong. */
  private <T> T within(Duration limit, String what, Function<RedisClient, T> command) {
    Future<T> answer = commands.submit(() -> command.apply(client));
    try {
      return answer.get(limit.toNanos(), TimeUnit.NANOSECONDS);
    } catch (TimeoutException late) {
      answer.cancel(true);
      throw new RedisException(what + ": no answer within " + limit.toMillis() + " ms");
    } catch (InterruptedException stop) {
      answer.cancel(true);
      Thread.currentThread().interrupt();
      throw new RedisException(what + ": interrupted");
    } catch (ExecutionException failed) {
      throw new RedisException(what, failed.getCause());
    }
  }

  private void probe() {
    if (breaker.isClosed()) {
      return;
    }
    try {
      within(limits.probe(), "probe", Redis::write);
      probesInARow++;
    } catch (RuntimeException away) {
      log.debug("{}", away.getMessage());
      probesInARow = 0;
    }
    if (probesInARow >= probesNeeded) {
      log.info("Redis {} answers", shown(url));
      probesNeeded = limits.probes();
      probesInARow = 0;
      breaker.close();
    }
  }

  /** Because a replica and a full server still answer to everything else. */
  private static String write(RedisClient client) {
    try (var pipeline = client.pipelined()) {
      var expiring = new SetParams().ex(RedisKeys.PROBE_SECONDS);
      var answer = pipeline.set(RedisKeys.PROBE, "alive", expiring);
      pipeline.sync();
      return answer.get();
    }
  }

  /** Connections to a server that died fail one after the other. */
  private void lostTrust() {
    openings.increment();
    if (openings.sum() > 1) {
      log.warn("Redis {} is not asked any more until it answers reliably", shown(url));
    }
    client.getPool().clear();
  }

  private static String shown(URI url) {
    return url.getScheme() + "://" + url.getHost() + ":" + url.getPort();
  }

  @Override
  public void close() {
    probes.shutdownNow();
    commands.shutdownNow();
    client.close();
  }
}
