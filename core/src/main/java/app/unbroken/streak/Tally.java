package app.unbroken.streak;

/**
 * What a week or month amounts to.
 *
 * @param satisfied whether it has all that was asked; for a limit, whether it is kept so far
 * @param minimal whether it has as much as the minimum version asks
 * @param asked whether it had a day that neither rested nor was skipped
 * @param reachedOn the day it was satisfied on
 * @param blamed the day that stands for the whole where it is judged at its end: its last day on
 *     which nothing was done, if there is one
 */
record Tally(
    boolean satisfied,
    boolean minimal,
    boolean asked,
    long reachedOn,
    long blamed,
    int times,
    long sum) {

  static Tally of(Window window, Yardstick yardstick, long first, long last) {
    var times = 0;
    var minimal = 0;
    var sum = 0L;
    var asked = false;
    var reachedOn = Long.MAX_VALUE;
    var blamed = last;
    for (var day = first; day <= last; day++) {
      var verdict = window.verdict(day);
      times += Window.isDone(verdict) ? 1 : 0;
      minimal += verdict == Verdict.MINIMUM ? 1 : 0;
      sum += window.amount(day);
      if (window.asked(day)) {
        asked = true;
        blamed = verdict == Verdict.NOT_DUE ? day : blamed;
      }
      if (reachedOn == Long.MAX_VALUE
          && (yardstick.cadence().total()
              ? sum >= yardstick.full()
              : times >= yardstick.cadence().times())) {
        reachedOn = day;
      }
    }
    return yardstick.cadence().total()
        ? new Tally(
            yardstick.reaches(sum),
            !yardstick.limits() && sum >= yardstick.least(),
            asked,
            reachedOn,
            blamed,
            times,
            sum)
        : new Tally(
            times >= yardstick.cadence().times(),
            !yardstick.limits() && times + minimal >= yardstick.cadence().times(),
            asked,
            reachedOn,
            blamed,
            times,
            sum);
  }
}
