package app.unbroken.habit;

import java.time.DayOfWeek;
import java.time.LocalTime;
import java.time.temporal.ChronoUnit;
import java.util.Set;

/** A local time, to the minute, on some weekdays, at which to be reminded. */
public record ReminderTime(LocalTime at, Set<DayOfWeek> weekdays) {
  public static final Set<DayOfWeek> EVERY_DAY = Set.of(DayOfWeek.values());

  public ReminderTime {
    if (!at.equals(at.truncatedTo(ChronoUnit.MINUTES))) {
      throw new IllegalArgumentException("a reminder has no seconds: " + at);
    }
    if (weekdays.isEmpty()) {
      throw new IllegalArgumentException("a reminder needs at least one weekday");
    }
    weekdays = Set.copyOf(weekdays);
  }

  public static ReminderTime daily(LocalTime at) {
    return new ReminderTime(at, EVERY_DAY);
  }
}
