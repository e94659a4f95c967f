package app.unbroken.delivery.bucket;

import java.time.Duration;

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

  /** Of those granted, so many were not needed. */
  void giveBack(Bucket bucket, int unused);

  /**
   * Half the speed from now on, but never less than a fiftieth of the whole; every half a minute a
   * tenth of the whole comes back.
   */
  void slowDown(Bucket bucket);
}
