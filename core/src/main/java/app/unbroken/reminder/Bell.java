package app.unbroken.reminder;

import app.unbroken.habit.Reminding;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalTime;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;

/**
 * One time of a habit at which it rings.
 *
 * @param weekdays of the person's days, which begin when the one before ends
 * @param nagEvery the pause between repeats, zero for none
 * @param nagAtMost how many repeats there are at most
 */
public record Bell(LocalTime at, Set<DayOfWeek> weekdays, Duration nagEvery, int nagAtMost) {
  public Bell {
    weekdays = Set.copyOf(weekdays);
  }

  /** One for each time, however often the time is written down for other weekdays. */
  public static List<Bell> of(Reminding reminding) {
    var weekdays = new TreeMap<LocalTime, Set<DayOfWeek>>();
    for (var time : reminding.times()) {
      weekdays
          .computeIfAbsent(time.at(), at -> EnumSet.noneOf(DayOfWeek.class))
          .addAll(time.weekdays());
    }
    return weekdays.entrySet().stream()
        .map(
            it -> new Bell(it.getKey(), it.getValue(), reminding.nagEvery(), reminding.nagAtMost()))
        .toList();
  }

  boolean nags() {
    return nagEvery.isPositive() && nagAtMost > 0;
  }
}
