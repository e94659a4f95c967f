package app.unbroken.streak;

import java.time.DayOfWeek;
import java.util.Set;

/** The days on which something is asked for. */
@FunctionalInterface
interface DueDays {
  DueDays ALL = (day, almanac, anchor) -> true;

  /** {@code anchor} is the last day something was done, which rolling schedules count from. */
  boolean include(long day, Almanac almanac, long anchor);

  static DueDays on(Set<DayOfWeek> weekdays, DayOfWeek weekStart) {
    var bits = 0;
    for (var weekday : weekdays) {
      bits |= 1 << Math.floorMod(weekday.getValue() - weekStart.getValue(), 7);
    }
    var wanted = bits;
    return (day, almanac, anchor) -> (wanted >> almanac.dayOfWeek(day) & 1) == 1;
  }

  static DueDays every(int days, long from) {
    return (day, almanac, anchor) -> (day - from) % days == 0;
  }

  /** Due until it is done, however late. */
  static DueDays afterLast(int days) {
    return (day, almanac, anchor) -> day >= anchor + days;
  }

  /** The last day of a month that has no such day. */
  static DueDays ofMonth(int wanted) {
    return (day, almanac, anchor) ->
        almanac.dayOfMonth(day) == Math.min(wanted, almanac.monthLength());
  }
}
