package app.unbroken.delivery;

import java.time.Duration;

/**
 * Throws away what nobody needs any more, a little at a time, so that nothing ever waits for it.
 * Safe for use by many instances at once.
 */
public interface Housekeeping {

  /**
   * How long things are kept.
   *
   * @param updates long enough that no messenger delivers one again
   * @param letters those that are finished, whatever became of them
   * @param deadLetters replayed or not: they hold what people wrote
   * @param audit lines about what people did
   */
  record Keep(Duration updates, Duration letters, Duration deadLetters, Duration audit) {
    public static final Keep DEFAULT =
        new Keep(Duration.ofDays(8), Duration.ofDays(8), Duration.ofDays(90), Duration.ofDays(400));
  }

  /** Removes at most {@code most} of each kind and says how many it removed in all. */
  int tidy(Keep keep, int most);
}
