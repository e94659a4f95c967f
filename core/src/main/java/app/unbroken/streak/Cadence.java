package app.unbroken.streak;

import app.unbroken.habit.Rule;
import app.unbroken.habit.Schedule;
import java.time.DayOfWeek;

/**
 * What a schedule asks for, in the terms of the fold.
 *
 * @param due the days it asks for; any day where it is judged by the week or month
 * @param period what is judged as a whole
 * @param times how many successful days of a week or month are enough
 * @param total whether the amounts of a week or month are summed instead
 * @param rolls whether an early success, or an early minimum, stands for the one to come
 * @param wanted so many times in so many days, for the strength
 */
record Cadence(
    DueDays due, Period period, int times, boolean total, boolean rolls, int wanted, int inDays) {

  static Cadence of(Rule rule, DayOfWeek weekStart) {
    return switch (rule.schedule()) {
      case Schedule.EveryDay ignored -> daily(DueDays.ALL, 1, 1);
      case Schedule.OnWeekdays(var weekdays) ->
          daily(DueDays.on(weekdays, weekStart), weekdays.size(), 7);
      case Schedule.EveryFewDays(var days) ->
          daily(DueDays.every(days, rule.from().toEpochDay()), 1, days);
      case Schedule.DaysAfterLast(var days) ->
          new Cadence(DueDays.afterLast(days), Period.DAY, 1, false, true, 1, days);
      case Schedule.DayOfMonth(var day) -> daily(DueDays.ofMonth(day), 1, 30);
      case Schedule.TimesPerWeek(var times) -> times(times, Period.WEEK, 7);
      case Schedule.TimesPerMonth(var times) -> times(times, Period.MONTH, 30);
      case Schedule.WeeklyTotal ignored -> total(Period.WEEK, 7);
      case Schedule.MonthlyTotal ignored -> total(Period.MONTH, 30);
    };
  }

  private static Cadence daily(DueDays due, int wanted, int inDays) {
    return new Cadence(due, Period.DAY, 1, false, false, wanted, inDays);
  }

  private static Cadence times(int times, Period period, int inDays) {
    return new Cadence(DueDays.ALL, period, times, false, false, times, inDays);
  }

  private static Cadence total(Period period, int inDays) {
    return new Cadence(DueDays.ALL, period, 1, true, false, 1, inDays);
  }

  /** Whether each day is wanted, seven times a week being another way to say so. */
  boolean wantsEveryDay() {
    return wanted == inDays;
  }
}
