package app.unbroken.reminder;

import java.time.Duration;

/**
 * Rings whatever is due. Any number of instances may go the round at once; only the database's
 * clock is read.
 */
public interface Round {
  /** What is later than this is noted down as missed and not sent. */
  Duration LATEST = Duration.ofHours(2);

  /**
   * Posts one letter to each of up to so many people for whom something is due, and finds out when
   * each of their reminders rings next, in one transaction: all of a person's reminders that are
   * due are in the one letter. Never early, and once for each reminder and day.
   */
  Rung ring(int most);

  /** Finds the next instants anew, of up to so many, where the rules of zones have changed. */
  int follow(int most);

  /** What a round came to. */
  record Rung(int people, int letters, int missed) {}
}
