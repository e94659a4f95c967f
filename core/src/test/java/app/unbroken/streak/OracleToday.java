package app.unbroken.streak;

import app.unbroken.habit.Amount;
import app.unbroken.streak.TodayState.Need;
import java.time.temporal.ChronoUnit;

/** What today asks. */
final class OracleToday {
  private final Oracle life;

  OracleToday(Oracle life) {
    this.life = life;
  }

  TodayState state() {
    var today = life.today;
    var rule = life.habit.ruleOn(today);
    var full = amount(Oracle.full(rule));
    if (today.isBefore(life.habit.start())) {
      return new TodayState(Need.NOT_DUE, Amount.ZERO, full, 0, Oracle.times(rule), 1);
    }
    if (Oracle.kind(rule) == null) {
      var done = life.doneOn.contains(today) ? 1 : 0;
      return new TodayState(ofDay(), amount(life.amount(today)), full, done, 1, 1);
    }
    var first = life.first(rule, today);
    var left = (int) ChronoUnit.DAYS.between(today, life.last(rule, today)) + 1;
    var reached = life.reached(rule, first, today) != null;
    if (Oracle.isTotal(rule)) {
      var won = !Oracle.isLimit(rule) && reached ? 1 : 0;
      var sum = amount(life.sum(first, today));
      return new TodayState(ofTotal(left, won == 1), sum, full, won, 1, left);
    }
    var times = (int) life.times(first, today);
    var need = Oracle.isLimit(rule) ? ofDay() : ofTimes(left, times, Oracle.times(rule));
    return new TodayState(need, amount(life.amount(today)), full, times, Oracle.times(rule), left);
  }

  private Need ofDay() {
    var rule = life.habit.ruleOn(life.today);
    return switch (life.verdicts.get(life.today)) {
      case DONE, BONUS, PARTIAL -> Need.DONE;
      case MINIMUM -> Need.MINIMUM;
      case SKIPPED -> Need.SKIPPED;
      case RESTING -> Need.RESTING;
      case NOT_DUE -> Need.NOT_DUE;
      default ->
          !Oracle.isLimit(rule)
              ? Need.DUE
              : life.amount(life.today) > Oracle.full(rule) ? Need.BROKEN : Need.KEEPING;
    };
  }

  private Need ofTimes(int left, int times, int wanted) {
    if (life.doneOn.contains(life.today)) {
      return Need.DONE;
    }
    if (times >= wanted) {
      return Need.NOT_DUE;
    }
    var need = ofDay();
    if (need != Need.DUE) {
      return need;
    }
    return left == wanted - times ? Need.LAST_CHANCE : Need.OPTIONAL;
  }

  private Need ofTotal(int left, boolean won) {
    var rule = life.habit.ruleOn(life.today);
    var first = life.first(rule, life.today);
    if (won) {
      return Need.DONE;
    }
    var rests = life.verdicts.get(life.today);
    if (rests == Verdict.SKIPPED) {
      return Need.SKIPPED;
    }
    if (rests == Verdict.RESTING) {
      return Need.RESTING;
    }
    if (!life.days.isDue(life.today) && rests != Verdict.BONUS) {
      return Need.NOT_DUE;
    }
    if (Oracle.isLimit(rule)) {
      return life.sum(first, life.today) > Oracle.full(rule) ? Need.BROKEN : Need.KEEPING;
    }
    if (left > 1) {
      return Need.OPTIONAL;
    }
    return life.isMinimal(rule, first, life.today) ? Need.MINIMUM : Need.LAST_CHANCE;
  }

  static Amount amount(long thousandths) {
    return new Amount(Math.min(thousandths, Amount.LARGEST.thousandths()));
  }
}
