package app.unbroken.redis;

import static org.assertj.core.api.Assertions.assertThat;

import app.unbroken.delivery.bucket.Bucket;
import app.unbroken.delivery.bucket.Buckets;
import app.unbroken.delivery.bucket.BucketsContract;
import app.unbroken.delivery.bucket.Crowd;
import app.unbroken.delivery.bucket.FailoverBuckets;
import app.unbroken.delivery.bucket.LocalBuckets;
import java.net.URI;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("slow")
@Tag("redis")
class RedisBucketsTest extends BucketsContract {
  private static final Bucket SHARED = new Bucket("bot:crowd", 200, 20);

  private static RedisProcess server;
  private static Redis redis;

  @BeforeAll
  static void start() {
    server = RedisProcess.start();
    redis = Quickly.patient(server.url());
  }

  @AfterAll
  static void stop() {
    redis.close();
    server.close();
  }

  @Override
  protected Buckets buckets() {
    return new RedisBuckets(redis);
  }

  @Test
  void four_processes_are_granted_no_more_than_the_limit_and_one_burst() throws Exception {
    var haul = Crowd.of(4, Taker.class, server.url().toString());

    assertThat(haul.sum())
        .as("%s in %.2f s", haul.granted(), haul.seconds())
        .isLessThanOrEqualTo((int) (SHARED.most() + haul.seconds() * SHARED.perSecond()) + 1)
        .isGreaterThan(100);
  }

  /** One of the processes. */
  static final class Taker {
    private Taker() {}

    public static void main(String[] arguments) throws Exception {
      try (var redis = Quickly.patient(URI.create(arguments[0]))) {
        Crowd.takePart(new RedisBuckets(redis), SHARED, 700);
      }
    }
  }

  @Test
  void a_script_that_was_forgotten_is_told_again() {
    var bucket = new Bucket("test:forgotten", 1e-6, 5);
    buckets().take(bucket, 2);
    try (var client = server.client()) {
      client.scriptFlush();
    }

    assertThat(buckets().take(bucket, 9).granted()).isEqualTo(3);
  }

  @Test
  void a_bucket_that_nobody_needs_expires() {
    buckets().take(new Bucket("test:leaving", 1, 5), 2);

    try (var client = server.client()) {
      assertThat(client.ttl("unbroken:bucket:{test:leaving}")).isBetween(590L, 600L);
    }
  }

  @Test
  void the_gate_does_not_open_when_redis_dies() {
    try (var dying = RedisProcess.start();
        var away = Quickly.patient(dying.url())) {
      var buckets =
          new FailoverBuckets(List.of(new RedisBuckets(away)), new LocalBuckets(System::nanoTime));
      var bucket = new Bucket("test:dying", 1e-6, 8);
      assertThat(buckets.take(bucket, 100).granted()).isEqualTo(8);

      dying.kill();

      assertThat(buckets.take(bucket, 100).granted()).as("a share").isEqualTo(2);
      assertThat(buckets.take(bucket, 100).granted()).isZero();
    }
  }
}
