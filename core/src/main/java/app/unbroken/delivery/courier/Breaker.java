package app.unbroken.delivery.courier;

import java.time.Duration;

/**
 * Stops asking a messenger that does not answer: after a few failures in a row one letter goes out
 * every few seconds until one gets an answer. Used by one thread at a time.
 */
final class Breaker {
  static final Duration PAUSE = Duration.ofSeconds(5);
  private static final int FAILURES = 5;

  private int failures;
  private long closedUntil;

  /** How many may go out now, besides {@code inFlight}. */
  int allows(int wanted, int inFlight, long nanos) {
    if (failures < FAILURES) {
      return wanted;
    }
    return inFlight == 0 && nanos - closedUntil >= 0 ? Math.min(wanted, 1) : 0;
  }

  void answered() {
    failures = 0;
  }

  void failed(long nanos) {
    failures++;
    closedUntil = nanos + PAUSE.toNanos();
  }

  boolean isOpen() {
    return failures >= FAILURES;
  }
}
