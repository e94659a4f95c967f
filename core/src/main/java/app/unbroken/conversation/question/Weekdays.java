package app.unbroken.conversation.question;

import app.unbroken.habit.Schedule;
import java.time.DayOfWeek;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

/** Weekdays while they are picked one by one. */
public record Weekdays(Set<DayOfWeek> picked) {
  static final Weekdays NONE = new Weekdays(Set.of());

  public Weekdays {
    picked = Set.copyOf(picked);
  }

  public static Weekdays of(Schedule schedule) {
    return schedule instanceof Schedule.OnWeekdays(var weekdays) ? new Weekdays(weekdays) : NONE;
  }

  /** With the weekday of this number (Monday is 1) added or taken away; empty for no weekday. */
  public Optional<Weekdays> toggled(String number) {
    if (!number.matches("[1-7]")) {
      return Optional.empty();
    }
    var weekday = DayOfWeek.of(Integer.parseInt(number));
    var changed = EnumSet.noneOf(DayOfWeek.class);
    changed.addAll(picked);
    if (!changed.remove(weekday)) {
      changed.add(weekday);
    }
    return Optional.of(new Weekdays(changed));
  }

  /** Empty while nothing is picked. */
  public Optional<Schedule> schedule() {
    return picked.isEmpty()
        ? Optional.empty()
        : Optional.of(
            picked.size() == DayOfWeek.values().length
                ? new Schedule.EveryDay()
                : new Schedule.OnWeekdays(picked));
  }
}
