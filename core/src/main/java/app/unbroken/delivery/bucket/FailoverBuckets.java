package app.unbroken.delivery.bucket;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.List;
import java.util.concurrent.atomic.LongAdder;
import java.util.function.Function;

/**
 * Buckets in the first store that answers. Where none does, everybody is content with a share of
 * their own: the gate becomes narrower and never opens.
 */
public final class FailoverBuckets implements Buckets {
  private static final Logger LOG = System.getLogger(FailoverBuckets.class.getName());
  private static final double SHARE = 0.25;

  private final List<Buckets> shared;
  private final Buckets own;
  private final LongAdder fallbacks = new LongAdder();
  private final LongAdder alone = new LongAdder();

  /**
   * What became of it so far.
   *
   * @param fallbacks how often a store did not answer
   * @param alone how often none did
   */
  public record Counts(long fallbacks, long alone) {}

  /**
   * @param shared the best first
   * @param own for this process alone, of which a share is used
   */
  public FailoverBuckets(List<Buckets> shared, LocalBuckets own) {
    this.shared = List.copyOf(shared);
    this.own = own;
  }

  @Override
  public Grant take(Bucket bucket, int wanted) {
    return ask(
        buckets -> buckets.take(bucket, wanted), () -> own.take(bucket.share(SHARE), wanted));
  }

  @Override
  public List<Grant> takeOneOfEach(List<Bucket> wanted) {
    return ask(
        buckets -> buckets.takeOneOfEach(wanted),
        () -> own.takeOneOfEach(wanted.stream().map(bucket -> bucket.share(SHARE)).toList()));
  }

  @Override
  public void slowDown(Bucket bucket) {
    ask(
        buckets -> {
          buckets.slowDown(bucket);
          return true;
        },
        () -> {
          own.slowDown(bucket.share(SHARE));
          return true;
        });
  }

  public Counts counts() {
    return new Counts(fallbacks.sum(), alone.sum());
  }

  @FunctionalInterface
  private interface Alone<T> {
    T answer();
  }

  private <T> T ask(Function<Buckets, T> question, Alone<T> otherwise) {
    for (var buckets : shared) {
      try {
        return question.apply(buckets);
      } catch (RuntimeException away) {
        fallbacks.increment();
        LOG.log(Level.DEBUG, "Buckets: {0}", away.getMessage());
      }
    }
    alone.increment();
    return otherwise.answer();
  }
}
