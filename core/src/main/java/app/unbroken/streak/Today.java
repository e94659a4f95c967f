package app.unbroken.streak;

import app.unbroken.habit.Amount;
import app.unbroken.streak.TodayState.Need;

/** What the running day asks, from what is known of it and of its week or month. */
final class Today {
  private Today() {}

  static TodayState of(long day, Yardstick yardstick, Almanac almanac, Window window) {
    var period = yardstick.cadence().period();
    var tally = Tally.of(window, yardstick, almanac.first(period, day), day);
    var daysLeft = (int) (almanac.last(period, day) - day) + 1;
    var measured = yardstick.cadence().total() ? tally.sum() : window.amount(day);
    var satisfied = tally.satisfied() && !yardstick.limitsTotal();
    return new TodayState(
        yardstick.limits()
            ? restraint(window.verdict(day), yardstick.reaches(measured))
            : effort(yardstick, window.verdict(day), tally, daysLeft),
        amount(measured),
        amount(yardstick.full()),
        yardstick.cadence().total() ? satisfied ? 1 : 0 : tally.times(),
        yardstick.cadence().times(),
        daysLeft);
  }

  /** Nothing is asked before a habit begins. */
  static TodayState idle(Yardstick yardstick) {
    return new TodayState(
        Need.NOT_DUE, Amount.ZERO, amount(yardstick.full()), 0, yardstick.cadence().times(), 1);
  }

  static Amount amount(long thousandths) {
    return new Amount(Math.min(thousandths, Amount.LARGEST.thousandths()));
  }

  private static Need restraint(Verdict judged, boolean kept) {
    return switch (judged) {
      case SKIPPED -> Need.SKIPPED;
      case RESTING -> Need.RESTING;
      case NOT_DUE, NOT_STARTED -> Need.NOT_DUE;
      case OPEN, DONE, PARTIAL, BONUS, MINIMUM, MISSED, FROZEN, FORGIVEN ->
          kept ? Need.KEEPING : Need.BROKEN;
    };
  }

  private static Need effort(Yardstick yardstick, Verdict judged, Tally tally, int daysLeft) {
    if (yardstick.cadence().total() ? tally.satisfied() : Window.isDone(judged)) {
      return Need.DONE;
    }
    var inPeriod = yardstick.cadence().period() != Period.DAY;
    if (inPeriod && tally.satisfied()) {
      return Need.NOT_DUE;
    }
    return switch (judged) {
      case SKIPPED -> Need.SKIPPED;
      case RESTING -> Need.RESTING;
      case NOT_DUE, NOT_STARTED -> Need.NOT_DUE;
      case MINIMUM -> Need.MINIMUM;
      case OPEN, DONE, PARTIAL, BONUS, MISSED, FROZEN, FORGIVEN ->
          inPeriod ? withinPeriod(yardstick, tally, daysLeft) : Need.DUE;
    };
  }

  private static Need withinPeriod(Yardstick yardstick, Tally tally, int daysLeft) {
    var missing = yardstick.cadence().total() ? 1 : yardstick.cadence().times() - tally.times();
    if (missing != daysLeft) {
      return Need.OPTIONAL;
    }
    return yardstick.cadence().total() && tally.minimal() ? Need.MINIMUM : Need.LAST_CHANCE;
  }
}
