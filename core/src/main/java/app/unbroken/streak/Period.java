package app.unbroken.streak;

import app.unbroken.habit.Schedule;

/** What a schedule is judged over. */
enum Period {
  DAY,
  WEEK,
  MONTH;

  static Period of(Schedule schedule) {
    return switch (schedule) {
      case Schedule.EveryDay ignored -> DAY;
      case Schedule.OnWeekdays ignored -> DAY;
      case Schedule.EveryFewDays ignored -> DAY;
      case Schedule.DaysAfterLast ignored -> DAY;
      case Schedule.DayOfMonth ignored -> DAY;
      case Schedule.TimesPerWeek ignored -> WEEK;
      case Schedule.WeeklyTotal ignored -> WEEK;
      case Schedule.TimesPerMonth ignored -> MONTH;
      case Schedule.MonthlyTotal ignored -> MONTH;
    };
  }
}
