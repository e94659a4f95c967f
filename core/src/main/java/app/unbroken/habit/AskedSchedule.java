package app.unbroken.habit;

import java.time.DayOfWeek;
import java.util.Set;
import java.util.function.IntFunction;

/** What somebody asked a schedule to be, checked; the constructors throw where this answers. */
public sealed interface AskedSchedule {

  record Possible(Schedule schedule) implements AskedSchedule {}

  record OutOfRange(int asked, int least, int most) implements AskedSchedule {}

  record NoWeekdays() implements AskedSchedule {}

  static AskedSchedule onWeekdays(Set<DayOfWeek> weekdays) {
    return weekdays.isEmpty() ? new NoWeekdays() : new Possible(new Schedule.OnWeekdays(weekdays));
  }

  static AskedSchedule everyFewDays(int days) {
    return within(
        days, Schedule.EveryFewDays.LEAST, Schedule.EveryFewDays.MOST, Schedule.EveryFewDays::new);
  }

  static AskedSchedule daysAfterLast(int days) {
    return within(
        days,
        Schedule.DaysAfterLast.LEAST,
        Schedule.DaysAfterLast.MOST,
        Schedule.DaysAfterLast::new);
  }

  static AskedSchedule timesPerWeek(int times) {
    return within(
        times, Schedule.TimesPerWeek.LEAST, Schedule.TimesPerWeek.MOST, Schedule.TimesPerWeek::new);
  }

  static AskedSchedule timesPerMonth(int times) {
    return within(
        times,
        Schedule.TimesPerMonth.LEAST,
        Schedule.TimesPerMonth.MOST,
        Schedule.TimesPerMonth::new);
  }

  static AskedSchedule dayOfMonth(int day) {
    return within(
        day, Schedule.DayOfMonth.LEAST, Schedule.DayOfMonth.MOST, Schedule.DayOfMonth::new);
  }

  private static AskedSchedule within(
      int asked, int least, int most, IntFunction<Schedule> schedule) {
    return asked < least || asked > most
        ? new OutOfRange(asked, least, most)
        : new Possible(schedule.apply(asked));
  }
}
