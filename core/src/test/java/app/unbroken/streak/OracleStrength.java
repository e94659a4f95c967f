package app.unbroken.streak;

import app.unbroken.habit.Rule;
import app.unbroken.habit.Schedule;
import java.time.LocalDate;

/** The strength, each day from the window of days behind it. */
final class OracleStrength {
  private final Oracle life;

  OracleStrength(Oracle life) {
    this.life = life;
  }

  double value() {
    var value = Oracle.isLimit(life.habit.rules().getFirst()) ? 1.0 : 0.0;
    for (var day = life.habit.start(); !day.isAfter(life.today); day = day.plusDays(1)) {
      var rule = life.habit.ruleOn(day);
      var inertia = Math.pow(0.5, Math.sqrt((double) wanted(rule) / within(rule)) / 13);
      var moved = value * inertia + credit(rule, day) * (1 - inertia);
      if (day.equals(life.today)) {
        value = doneThen(day) ? Math.max(value, moved) : value;
      } else if (counts(rule, day)) {
        value = moved;
      }
    }
    return value;
  }

  private boolean counts(Rule rule, LocalDate day) {
    var skipped = life.days.isSkipped(day);
    var logged = life.entries.containsKey(day) && !skipped;
    if (Oracle.isLimit(rule)) {
      var kept = life.amount(day) <= Oracle.full(rule);
      var rests = life.days.rests(day) && !(logged && kept);
      var due = life.dueOn.contains(day);
      return Oracle.isTotal(rule)
          ? life.days.exists(day) && !skipped && !rests
          : due && !skipped && !rests;
    }
    if (doneThen(day) || life.minimumOn.contains(day)) {
      return true;
    }
    var skips = skipped && life.dueOn.contains(day);
    return life.days.exists(day) && !skips && !life.days.rests(day);
  }

  private double credit(Rule rule, LocalDate day) {
    if (Oracle.isTotal(rule)) {
      return share(rule, life.sum(day.minusDays(within(rule) - 1), day));
    }
    if (Oracle.isLimit(rule) || within(rule) == 1) {
      return share(rule, life.amount(day));
    }
    var window = 2 * within(rule);
    var successes =
        life.span(day.minusDays(window - 1), day).stream().filter(this::doneThen).count();
    return Math.min(1, successes / (2.0 * wanted(rule)));
  }

  private boolean doneThen(LocalDate day) {
    return life.doneOn.contains(day);
  }

  private static double share(Rule rule, long amount) {
    var full = Oracle.full(rule);
    if (!Oracle.isLimit(rule)) {
      return Math.min(1, (double) amount / full);
    }
    if (full == 0) {
      return amount > 0 ? 0 : 1;
    }
    return Math.max(0, Math.min(1, 1 - (double) (amount - full) / full));
  }

  private static int wanted(Rule rule) {
    return switch (rule.schedule()) {
      case Schedule.OnWeekdays(var weekdays) -> weekdays.size() == 7 ? 1 : weekdays.size();
      case Schedule.TimesPerWeek(var times) -> times == 7 ? 1 : times;
      case Schedule.TimesPerMonth(var times) -> times;
      default -> 1;
    };
  }

  private static int within(Rule rule) {
    return switch (rule.schedule()) {
      case Schedule.EveryDay ignored -> 1;
      case Schedule.OnWeekdays(var weekdays) -> weekdays.size() == 7 ? 1 : 7;
      case Schedule.EveryFewDays(var days) -> days;
      case Schedule.DaysAfterLast(var days) -> days;
      case Schedule.TimesPerWeek(var times) -> times == 7 ? 1 : 7;
      case Schedule.WeeklyTotal ignored -> 7;
      case Schedule.TimesPerMonth ignored -> 30;
      case Schedule.MonthlyTotal ignored -> 30;
      case Schedule.DayOfMonth ignored -> 30;
    };
  }
}
