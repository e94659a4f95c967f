package app.unbroken.streak;

import java.time.DayOfWeek;
import java.time.LocalDate;

/**
 * A month, carried forward through the years, and the person's weeks. Days count from the epoch.
 */
final class Almanac {
  private final int weekStart;
  private int year;
  private int month;
  private long monthFirst;
  private long monthLast = Chain.NEVER;

  Almanac(DayOfWeek weekStart) {
    this.weekStart = weekStart.getValue();
  }

  /** On to the month of a later day. */
  void moveTo(long day) {
    if (day > monthLast) {
      var date = LocalDate.ofEpochDay(day);
      year = date.getYear();
      month = date.getMonthValue();
      monthFirst = day - date.getDayOfMonth() + 1;
      monthLast = monthFirst + date.lengthOfMonth() - 1;
    }
  }

  /** Whether a day of the month is this date; cheaper than to count the days to every date. */
  boolean isOn(long day, LocalDate date) {
    return date.getDayOfMonth() == dayOfMonth(day)
        && date.getMonthValue() == month
        && date.getYear() == year;
  }

  /** How many days into the person's week, from 0. */
  int dayOfWeek(long day) {
    return (int) Math.floorMod(day + 4 - weekStart, 7L);
  }

  int dayOfMonth(long day) {
    return (int) (day - monthFirst) + 1;
  }

  int monthLength() {
    return (int) (monthLast - monthFirst) + 1;
  }

  long monthFirst() {
    return monthFirst;
  }

  long monthLast() {
    return monthLast;
  }

  long first(Period period, long day) {
    return switch (period) {
      case DAY -> day;
      case WEEK -> day - dayOfWeek(day);
      case MONTH -> monthFirst;
    };
  }

  long last(Period period, long day) {
    return switch (period) {
      case DAY -> day;
      case WEEK -> day - dayOfWeek(day) + 6;
      case MONTH -> monthLast;
    };
  }
}
