package app.unbroken.delivery.bucket;

import java.time.Duration;
import java.util.List;

/**
 * What is left in buckets. Whoever shares them is granted, all together, no more than a bucket
 * holds and what flows in meanwhile, on the one clock of the store. Safe for use by many threads.
 */
public interface Buckets {

  /**
   * What became of a wish.
   *
   * @param granted how many; they are gone
   * @param untilNext how long until there is another one; zero where there is one now
   */
  record Grant(int granted, Duration untilNext) {}

  /** As many as there are, up to {@code wanted}, which may be none. */
  Grant take(Bucket bucket, int wanted);

  /** One of each of different buckets, in their order. */
  List<Grant> takeOneOfEach(List<Bucket> buckets);

  /**
   * Half the speed from now on, but never less than a fiftieth of the whole; every half a minute a
   * tenth of the whole comes back.
   */
  void slowDown(Bucket bucket);
}
