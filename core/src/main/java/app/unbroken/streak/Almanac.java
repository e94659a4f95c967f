package app.unbroken.streak;

import java.time.DayOfWeek;
import java.time.LocalDate;

/** The person's week and month around a day, carried forward from day to day. */
final class Almanac {
  private final int weekStart;
  private long day;
  private long weekFirst = Long.MAX_VALUE;
  private long monthFirst;
  private long monthLast = Long.MIN_VALUE;

  Almanac(DayOfWeek weekStart) {
    this.weekStart = weekStart.getValue();
  }

  void moveTo(long next) {
    if (next > monthLast || next < monthFirst) {
      var date = LocalDate.ofEpochDay(next);
      monthFirst = next - date.getDayOfMonth() + 1;
      monthLast = monthFirst + date.lengthOfMonth() - 1;
    }
    if (next - weekFirst > 6 || next < weekFirst) {
      weekFirst = next - Math.floorMod(next + 4 - weekStart, 7L);
    }
    day = next;
  }

  long day() {
    return day;
  }

  /** How many days into the person's week, from 0. */
  int dayOfWeek() {
    return (int) (day - weekFirst);
  }

  int dayOfMonth() {
    return (int) (day - monthFirst) + 1;
  }

  int monthLength() {
    return (int) (monthLast - monthFirst) + 1;
  }

  long first(Period period) {
    return switch (period) {
      case DAY -> day;
      case WEEK -> weekFirst;
      case MONTH -> monthFirst;
    };
  }

  long last(Period period) {
    return switch (period) {
      case DAY -> day;
      case WEEK -> weekFirst + 6;
      case MONTH -> monthLast;
    };
  }
}
