package app.unbroken.streak;

import app.unbroken.habit.Rule;
import app.unbroken.habit.Schedule;
import java.time.LocalDate;

/** What every day is by itself. */
final class OracleDays {
  private final Oracle life;
  private LocalDate anchor;
  int successes;

  OracleDays(Oracle life) {
    this.life = life;
  }

  void judge(LocalDate day) {
    var rule = life.habit.ruleOn(day);
    var due = isDue(day);
    var verdict = Oracle.isLimit(rule) ? limited(rule, day, due) : reached(rule, day, due);
    life.verdicts.put(day, verdict);
    if (due) {
      life.dueOn.add(day);
    }
    if (Oracle.done(verdict)) {
      life.doneOn.add(day);
    }
    if (verdict == Verdict.MINIMUM) {
      life.minimumOn.add(day);
    }
    if (Oracle.done(verdict) || verdict == Verdict.MINIMUM) {
      anchor = day;
    }
    if (Oracle.done(verdict) && !Oracle.isTotal(rule)) {
      successes++;
    }
  }

  private Verdict reached(Rule rule, LocalDate day, boolean due) {
    var amount = life.amount(day);
    var early = rule.schedule() instanceof Schedule.DaysAfterLast;
    if (Oracle.kind(rule) != null && Oracle.isTotal(rule) && amount > 0) {
      return due ? Verdict.PARTIAL : Verdict.BONUS;
    }
    if (!Oracle.isTotal(rule) && amount >= Oracle.full(rule)) {
      var whole = Oracle.kind(rule) == null ? Verdict.DONE : Verdict.PARTIAL;
      return due || early ? whole : Verdict.BONUS;
    }
    if (!Oracle.isTotal(rule) && (due || early) && amount >= Oracle.least(rule)) {
      return Verdict.MINIMUM;
    }
    if (due && isSkipped(day)) {
      return Verdict.SKIPPED;
    }
    if (rests(day)) {
      return Verdict.RESTING;
    }
    if (!due) {
      return Verdict.NOT_DUE;
    }
    if (day.equals(life.today)) {
      return Verdict.OPEN;
    }
    return Oracle.kind(rule) == null ? Verdict.MISSED : Verdict.NOT_DUE;
  }

  private Verdict limited(Rule rule, LocalDate day, boolean due) {
    var kept = life.amount(day) <= Oracle.full(rule);
    var logged = life.entries.containsKey(day) && !isSkipped(day);
    if (due && isSkipped(day)) {
      return Verdict.SKIPPED;
    }
    if (rests(day) && !(logged && kept)) {
      return Verdict.RESTING;
    }
    if (!due) {
      return Verdict.NOT_DUE;
    }
    if (day.equals(life.today)) {
      return Verdict.OPEN;
    }
    if (Oracle.isTotal(rule)) {
      return Verdict.NOT_DUE;
    }
    if (Oracle.kind(rule) == null) {
      return kept ? Verdict.DONE : Verdict.MISSED;
    }
    return kept ? Verdict.PARTIAL : Verdict.NOT_DUE;
  }

  boolean isDue(LocalDate day) {
    if (!exists(day)) {
      return false;
    }
    var rule = life.habit.ruleOn(day);
    return switch (rule.schedule()) {
      case Schedule.OnWeekdays(var weekdays) -> weekdays.contains(day.getDayOfWeek());
      case Schedule.EveryFewDays(var days) ->
          rule.from()
              .datesUntil(day.plusDays(1), java.time.Period.ofDays(days))
              .toList()
              .getLast()
              .equals(day);
      case Schedule.DaysAfterLast(var days) ->
          anchor == null || !day.isBefore(anchor.plusDays(days));
      case Schedule.DayOfMonth(var wanted) ->
          day.getDayOfMonth() == wanted
              || day.getDayOfMonth() < wanted && day.plusDays(1).getDayOfMonth() == 1;
      default -> true;
    };
  }

  /**
   * Whether anything could be asked of a day: of one that exists, is not skipped and no holiday.
   */
  boolean asks(LocalDate day) {
    return exists(day) && !rests(day) && !isSkipped(day);
  }

  boolean exists(LocalDate day) {
    return day.atStartOfDay(life.user.days().zone()).toLocalDate().equals(day);
  }

  boolean isSkipped(LocalDate day) {
    return life.entries.containsKey(day) && life.entries.get(day).isSkipped();
  }

  boolean rests(LocalDate day) {
    return life.habit.pauses().cover(day) || life.user.vacations().cover(day);
  }
}
