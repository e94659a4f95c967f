package app.unbroken.streak;

import app.unbroken.habit.Rule;
import app.unbroken.habit.Schedule;
import app.unbroken.habit.Target;
import java.time.DayOfWeek;

/**
 * A rule made ready to measure day after day.
 *
 * @param times how many successful days a week or month asks for
 * @param total whether amounts are summed over the week or month
 * @param limits whether the target is a limit to keep rather than an amount to reach
 * @param full thousandths to reach, or the limit
 * @param least thousandths of the minimum version; {@code full} where there is none
 */
record Yardstick(
    Rule rule,
    long from,
    StreakUnit unit,
    Period period,
    int times,
    boolean total,
    boolean limits,
    long full,
    long least,
    int weekdays) {

  static Yardstick of(Rule rule, DayOfWeek weekStart) {
    var schedule = rule.schedule();
    return new Yardstick(
        rule,
        rule.from().toEpochDay(),
        StreakUnit.of(schedule),
        Period.of(schedule),
        timesOf(schedule),
        schedule instanceof Schedule.WeeklyTotal || schedule instanceof Schedule.MonthlyTotal,
        !(rule.target() instanceof Target.AtLeast),
        fullOf(rule.target()),
        rule.target() instanceof Target.AtLeast least
            ? least.minimum().thousandths()
            : fullOf(rule.target()),
        schedule instanceof Schedule.OnWeekdays on ? bitsOf(on, weekStart) : 0);
  }

  /** Whether a day asks to be done; {@code anchor} is the day that rolling schedules count from. */
  boolean asks(Almanac on, long anchor) {
    return switch (rule.schedule()) {
      case Schedule.EveryDay ignored -> true;
      case Schedule.OnWeekdays ignored -> (weekdays >> on.dayOfWeek() & 1) == 1;
      case Schedule.EveryFewDays every -> (on.day() - from) % every.days() == 0;
      case Schedule.DaysAfterLast after -> on.day() >= anchor + after.days();
      case Schedule.DayOfMonth of -> on.dayOfMonth() == Math.min(of.day(), on.monthLength());
      case Schedule.TimesPerWeek ignored -> true;
      case Schedule.TimesPerMonth ignored -> true;
      case Schedule.WeeklyTotal ignored -> true;
      case Schedule.MonthlyTotal ignored -> true;
    };
  }

  /** What became of a day, as far as the day alone can tell. */
  Verdict judge(Day day) {
    var reached = total && !limits ? day.amount() > 0 : reaches(day.amount());
    if (!limits && reached) {
      return day.due() || rolls() ? Verdict.DONE : Verdict.BONUS;
    }
    if (!limits && !total && (day.due() || rolls()) && day.amount() >= least) {
      return Verdict.MINIMUM;
    }
    if (day.due() && day.skipped()) {
      return Verdict.SKIPPED;
    }
    if (day.resting() && !(limits && reached && day.entered())) {
      return Verdict.RESTING;
    }
    if (!day.due()) {
      return Verdict.NOT_DUE;
    }
    if (day.open()) {
      return Verdict.OPEN;
    }
    return reached ? Verdict.DONE : Verdict.MISSED;
  }

  /** The verdict of a day that by itself decides nothing: one of a week or month. */
  Verdict inPeriod(Verdict judged) {
    if (period == Period.DAY) {
      return judged;
    }
    if (judged == Verdict.DONE && !limitsTotal()) {
      return Verdict.PARTIAL;
    }
    return judged == Verdict.DONE || judged == Verdict.MISSED ? Verdict.NOT_DUE : judged;
  }

  /** Whether a day that is over says anything about the strength of the habit. */
  boolean counts(Verdict judged, boolean exists) {
    if (limits && !total) {
      return judged == Verdict.DONE || judged == Verdict.MISSED;
    }
    return judged != Verdict.SKIPPED
        && judged != Verdict.RESTING
        && (exists || judged == Verdict.MINIMUM || Window.isDone(judged));
  }

  /** Whether a sum is to stay below a limit, which only the end of the week or month can tell. */
  boolean limitsTotal() {
    return limits && total;
  }

  /** Whether an amount, or a sum, is a success. */
  boolean reaches(long thousandths) {
    return limits ? thousandths <= full : thousandths >= full;
  }

  /** Whether an early success, or an early minimum, stands for the one to come. */
  private boolean rolls() {
    return rule.schedule() instanceof Schedule.DaysAfterLast;
  }

  private static int timesOf(Schedule schedule) {
    return switch (schedule) {
      case Schedule.TimesPerWeek per -> per.times();
      case Schedule.TimesPerMonth per -> per.times();
      case Schedule.EveryDay ignored -> 1;
      case Schedule.OnWeekdays ignored -> 1;
      case Schedule.EveryFewDays ignored -> 1;
      case Schedule.DaysAfterLast ignored -> 1;
      case Schedule.DayOfMonth ignored -> 1;
      case Schedule.WeeklyTotal ignored -> 1;
      case Schedule.MonthlyTotal ignored -> 1;
    };
  }

  private static long fullOf(Target target) {
    return switch (target) {
      case Target.AtLeast least -> least.amount().thousandths();
      case Target.AtMost most -> most.amount().thousandths();
      case Target.Avoid ignored -> 0;
    };
  }

  private static int bitsOf(Schedule.OnWeekdays on, DayOfWeek weekStart) {
    var bits = 0;
    for (var weekday : on.weekdays()) {
      bits |= 1 << Math.floorMod(weekday.getValue() - weekStart.getValue(), 7);
    }
    return bits;
  }
}
