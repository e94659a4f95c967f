package app.unbroken.postgres;

import java.time.Duration;
import java.util.concurrent.ThreadLocalRandom;

/** Pauses of a length that nobody can predict, so that those who collided do not meet again. */
final class Waiting {
  private Waiting() {}

  /** Something that may be tried again. */
  @FunctionalInterface
  interface Attempt<E extends Exception> {
    boolean succeeds() throws E;
  }

  /** False if it never succeeded for so long. */
  static <E extends Exception> boolean repeatedly(Duration patience, Attempt<E> attempt) throws E {
    return repeatedly(patience, Duration.ofMillis(100), attempt);
  }

  /**
   * @param about how long it rests between two attempts; half more or less, so that several do not
   *     keep step
   */
  static <E extends Exception> boolean repeatedly(
      Duration patience, Duration about, Attempt<E> attempt) throws E {
    var millis = (int) about.toMillis();
    var end = System.nanoTime() + patience.toNanos();
    while (!attempt.succeeds()) {
      if (System.nanoTime() - end > 0) {
        return false;
      }
      between(millis / 2, millis + millis / 2);
    }
    return true;
  }

  static void between(int leastMillis, int mostMillis) {
    try {
      Thread.sleep(ThreadLocalRandom.current().nextInt(leastMillis, mostMillis));
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      throw new StoreException("interrupted while waiting for the database", true, interrupted);
    }
  }
}
