package app.unbroken.delivery.bucket;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class FailoverBucketsTest {
  private static final Bucket BUCKET = new Bucket("bot:main", 40, 8);

  private long nanos;
  private final LocalBuckets own = new LocalBuckets(() -> nanos);
  private final Gate first = new Gate();
  private final Gate second = new Gate();
  private final FailoverBuckets buckets = new FailoverBuckets(List.of(first, second), own);

  @Nested
  class While_one_answers extends BucketsContract {
    private final Buckets one =
        new FailoverBuckets(
            List.of(new Gate().shut(), new LocalBuckets(System::nanoTime)),
            new LocalBuckets(System::nanoTime));

    @Override
    protected Buckets buckets() {
      return one;
    }
  }

  /** A store that can be away. */
  private final class Gate implements Buckets {
    private final Buckets behind = new LocalBuckets(() -> nanos);
    private boolean shut;

    Gate shut() {
      shut = true;
      return this;
    }

    private Buckets behind() {
      if (shut) {
        throw new IllegalStateException("away");
      }
      return behind;
    }

    @Override
    public Grant take(Bucket bucket, int wanted) {
      return behind().take(bucket, wanted);
    }

    @Override
    public List<Grant> takeOneOfEach(List<Bucket> buckets) {
      return behind().takeOneOfEach(buckets);
    }

    @Override
    public void slowDown(Bucket bucket) {
      behind().slowDown(bucket);
    }
  }

  @Test
  void the_best_that_answers_is_asked() {
    assertThat(buckets.take(BUCKET, 8).granted()).isEqualTo(8);
    assertThat(second.take(BUCKET, 8).granted()).as("untouched").isEqualTo(8);
    assertThat(buckets.counts()).isEqualTo(new FailoverBuckets.Counts(0, 0));

    first.shut();
    assertThat(buckets.take(BUCKET, 8).granted()).isZero();
    assertThat(buckets.counts()).isEqualTo(new FailoverBuckets.Counts(1, 0));
  }

  @Test
  void who_is_alone_takes_a_quarter() {
    first.shut();
    second.shut();

    var granted = buckets.take(BUCKET, 8).granted();
    for (var milli = 0; milli < 10_000; milli++) {
      nanos += 1_000_000;
      granted += buckets.take(BUCKET, 8).granted();
    }

    assertThat(granted).isBetween(95, 102);
    assertThat(buckets.takeOneOfEach(List.of(BUCKET)).getFirst().granted()).isZero();
    buckets.slowDown(BUCKET);
    assertThat(buckets.take(BUCKET, 1).untilNext()).isPositive().isLessThan(Duration.ofSeconds(1));
    assertThat(buckets.counts().alone()).isGreaterThan(10_000);
  }

  @Test
  void what_never_fills_is_no_bucket() {
    assertThatIllegalArgumentException().isThrownBy(() -> new Bucket("", 1, 1));
    assertThatIllegalArgumentException().isThrownBy(() -> new Bucket("b", 0, 1));
    assertThatIllegalArgumentException().isThrownBy(() -> new Bucket("b", Double.NaN, 1));
    assertThatIllegalArgumentException().isThrownBy(() -> new Bucket("b", 1, 0.5));
  }
}
