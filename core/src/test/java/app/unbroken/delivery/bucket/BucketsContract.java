package app.unbroken.delivery.bucket;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What {@link Buckets} promise, wherever they are kept. */
public abstract class BucketsContract {
  private static final double NEARLY_NEVER = 1e-6;

  private final String name = "test:" + UUID.randomUUID();

  /** Where they are kept; it may be the same for each test, every test has its own buckets. */
  protected abstract Buckets buckets();

  @Test
  void a_new_bucket_is_full_and_an_empty_one_says_how_long_it_will_take() {
    var bucket = new Bucket(name, 0.5, 5.5);

    assertThat(buckets().take(bucket, 0)).isEqualTo(new Buckets.Grant(0, Duration.ZERO));
    assertThat(buckets().take(bucket, 2)).isEqualTo(new Buckets.Grant(2, Duration.ZERO));

    var rest = buckets().take(bucket, 10);
    assertThat(rest.granted()).isEqualTo(3);
    assertThat(rest.untilNext()).isBetween(Duration.ofMillis(1), Duration.ofSeconds(1));
    assertThat(buckets().take(bucket, 0).granted()).isZero();
  }

  @Test
  void nobody_takes_from_another_bucket() {
    buckets().take(new Bucket(name, NEARLY_NEVER, 3), 3);

    assertThat(buckets().take(new Bucket(name + "'", NEARLY_NEVER, 3), 3).granted()).isEqualTo(3);
  }

  @Test
  void one_of_each_of_many_is_granted_where_there_is_one() {
    var some = Stream.of("c", "a", "b").map(each -> new Bucket(name + each, 0.5, 1)).toList();
    buckets().take(some.get(1), 1);

    var grants = buckets().takeOneOfEach(some);

    assertThat(grants).extracting(Buckets.Grant::granted).containsExactly(1, 0, 1);
    assertThat(grants).allMatch(grant -> grant.untilNext().isPositive());
    assertThat(buckets().takeOneOfEach(some)).allMatch(grant -> grant.granted() == 0);
    assertThat(buckets().takeOneOfEach(List.of())).isEmpty();
  }

  @Test
  void it_fills_again() {
    var bucket = new Bucket(name, 200, 10);
    var begun = System.nanoTime();
    buckets().take(bucket, 10);

    var granted = 0;
    while (granted < 20) {
      granted += buckets().take(bucket, 5).granted();
      assertThat(System.nanoTime() - begun).isLessThan(60_000_000_000L);
    }

    assertThat(System.nanoTime() - begun).isGreaterThan(90_000_000L);
  }

  @Test
  void a_complaint_halves_the_speed_down_to_a_fiftieth() {
    var bucket = new Bucket(name, 0.01, 1);
    buckets().take(bucket, 1);
    assertThat(buckets().take(bucket, 0).untilNext().toSeconds()).isBetween(90L, 100L);

    buckets().slowDown(bucket);
    assertThat(buckets().take(bucket, 0).untilNext().toSeconds()).isBetween(170L, 200L);

    for (var complaint = 0; complaint < 20; complaint++) {
      buckets().slowDown(bucket);
    }
    assertThat(buckets().take(bucket, 0).untilNext().toSeconds()).isBetween(2_500L, 5_000L);
  }

  @Test
  void many_at_once_are_granted_what_there_is_and_not_one_more() throws Exception {
    var bucket = new Bucket(name, NEARLY_NEVER, 60);
    var wishes = new ArrayList<Callable<Integer>>();
    for (var wish = 0; wish < 100; wish++) {
      wishes.add(() -> buckets().take(bucket, 1).granted());
    }

    var granted = 0;
    try (var threads = Executors.newFixedThreadPool(4)) {
      for (var wish : threads.invokeAll(wishes)) {
        granted += wish.get();
      }
    }

    assertThat(granted).isEqualTo(60);
  }
}
