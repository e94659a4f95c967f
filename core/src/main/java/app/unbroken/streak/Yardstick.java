package app.unbroken.streak;

import app.unbroken.checkin.Mark;
import app.unbroken.habit.Rule;
import app.unbroken.habit.Target;
import java.time.DayOfWeek;
import org.jspecify.annotations.Nullable;

/**
 * A rule made ready to measure day after day.
 *
 * @param limits whether the target is a limit to keep rather than an amount to reach
 * @param full thousandths to reach, or the limit
 * @param least thousandths of the minimum version; {@code full} where there is none
 */
record Yardstick(
    long from, StreakUnit unit, Cadence cadence, boolean limits, long full, long least) {

  static Yardstick of(Rule rule, DayOfWeek weekStart) {
    var from = rule.from().toEpochDay();
    var unit = StreakUnit.of(rule.schedule());
    var cadence = Cadence.of(rule, weekStart);
    return switch (rule.target()) {
      case Target.AtLeast least ->
          new Yardstick(
              from,
              unit,
              cadence,
              false,
              least.amount().thousandths(),
              least.minimum().thousandths());
      case Target.AtMost(var amount, var ignored) ->
          new Yardstick(from, unit, cadence, true, amount.thousandths(), amount.thousandths());
      case Target.Avoid ignored -> new Yardstick(from, unit, cadence, true, 0, 0);
    };
  }

  /** What became of a day, as far as the day alone can tell. */
  Verdict judge(@Nullable Mark mark, boolean due, boolean resting, boolean open) {
    var amount = amountOf(mark);
    if (!limits && (cadence.total() ? amount > 0 : amount >= full)) {
      return due || cadence.rolls() ? done() : Verdict.BONUS;
    }
    if (!limits && !cadence.total() && (due || cadence.rolls()) && amount >= least) {
      return Verdict.MINIMUM;
    }
    if (due && mark instanceof Mark.Skipped) {
      return Verdict.SKIPPED;
    }
    var kept = limits && amount <= full;
    if (resting && !(kept && mark instanceof Mark.Logged)) {
      return Verdict.RESTING;
    }
    if (!due) {
      return Verdict.NOT_DUE;
    }
    if (open) {
      return Verdict.OPEN;
    }
    return kept ? done() : missed();
  }

  static long amountOf(@Nullable Mark mark) {
    return mark instanceof Mark.Logged logged ? logged.amount().thousandths() : 0;
  }

  private Verdict done() {
    if (cadence.period() == Period.DAY) {
      return Verdict.DONE;
    }
    return limitsTotal() ? Verdict.NOT_DUE : Verdict.PARTIAL;
  }

  /** One day of a week or month with nothing done is not missed yet. */
  private Verdict missed() {
    return cadence.period() == Period.DAY ? Verdict.MISSED : Verdict.NOT_DUE;
  }

  /** Whether a day that is over says anything about the strength of the habit. */
  boolean weighs(Verdict verdict, boolean exists) {
    if (verdict == Verdict.NOT_DUE) {
      return exists && !(limits && cadence.period() == Period.DAY);
    }
    return verdict != Verdict.SKIPPED && verdict != Verdict.RESTING;
  }

  /** Whether a sum is to stay below a limit, which only the end of the week or month can tell. */
  boolean limitsTotal() {
    return limits && cadence.total();
  }

  /** Whether an amount, or a sum, is a success. */
  boolean reaches(long thousandths) {
    return limits ? thousandths <= full : thousandths >= full;
  }
}
