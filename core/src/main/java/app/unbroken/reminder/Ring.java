package app.unbroken.reminder;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;

/**
 * A bell at one of a person's days.
 *
 * @param day whose ring it is; whatever is tapped on its card counts for this day
 * @param due when the clock on the wall shows the bell's time
 * @param at when it is heard: later where quiet hours hold it back
 * @param repeat 0 for the first of the day
 */
public record Ring(LocalDate day, Instant due, Instant at, int repeat) {

  /** Whether quiet hours held it back; a repeat is late of its own accord. */
  public boolean wasHeld() {
    return repeat == 0 && at.isAfter(due);
  }

  /** What this is the repeat of. */
  Ring before(Duration pause) {
    return new Ring(day, due, at.minus(pause), repeat - 1);
  }
}
