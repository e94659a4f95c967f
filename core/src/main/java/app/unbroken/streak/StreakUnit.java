package app.unbroken.streak;

import app.unbroken.habit.Schedule;

/** What a streak of a schedule counts. */
public enum StreakUnit {
  DAYS,
  TIMES,
  WEEKS,
  MONTHS;

  public static StreakUnit of(Schedule schedule) {
    return switch (schedule) {
      case Schedule.EveryDay ignored -> DAYS;
      case Schedule.OnWeekdays ignored -> DAYS;
      case Schedule.EveryFewDays ignored -> TIMES;
      case Schedule.DaysAfterLast ignored -> TIMES;
      case Schedule.TimesPerWeek ignored -> WEEKS;
      case Schedule.WeeklyTotal ignored -> WEEKS;
      case Schedule.TimesPerMonth ignored -> MONTHS;
      case Schedule.MonthlyTotal ignored -> MONTHS;
      case Schedule.DayOfMonth ignored -> MONTHS;
    };
  }
}
