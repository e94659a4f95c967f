package app.unbroken.reminder;

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

  public boolean wasHeld() {
    return at.isAfter(due);
  }
}
