package app.unbroken.streak;

/**
 * Decides what was due: a day by itself, a week or month when it is over, or as soon as it has all
 * that was asked. The rule in force on its last day judges it; while that rule is younger than the
 * week or month, falling short of it counts neither way.
 */
final class Reckoning {
  private final Almanac almanac;
  private final Window window;
  private final Chain chain;
  private int periods;

  Reckoning(Almanac almanac, Window window, Chain chain) {
    this.almanac = almanac;
    this.window = window;
    this.chain = chain;
  }

  /** Days of one month that are over, measured by the same yardstick. */
  void take(Yardstick yardstick, long first, long last) {
    var period = yardstick.cadence().period();
    for (var day = first; day <= last; day++) {
      if (period == Period.DAY) {
        decide(day);
      } else if (day == almanac.last(period, day)) {
        close(yardstick, day);
      }
    }
  }

  private void decide(long day) {
    var verdict = window.verdict(day);
    if (verdict == Verdict.DONE) {
      won(day);
    } else if (verdict == Verdict.MINIMUM) {
      kept(day);
    } else if (verdict == Verdict.MISSED) {
      missed(day);
    }
  }

  /** The running day: only a success decides anything yet. */
  void hopeFor(Yardstick yardstick, long day) {
    if (yardstick.cadence().period() != Period.DAY) {
      closeEarly(yardstick, day);
    } else if (window.verdict(day) == Verdict.DONE) {
      won(day);
    }
  }

  /** A week or month up to a day that is not its end. */
  void closeEarly(Yardstick yardstick, long last) {
    var first = almanac.first(yardstick.cadence().period(), last);
    var tally = Tally.of(window, yardstick, first, last);
    if (tally.satisfied() && !yardstick.limitsTotal()) {
      satisfied(yardstick, tally.reachedOn(), last);
    }
  }

  private void close(Yardstick yardstick, long last) {
    var first = almanac.first(yardstick.cadence().period(), last);
    var tally = Tally.of(window, yardstick, first, last);
    if (tally.satisfied() && !yardstick.limitsTotal()) {
      satisfied(yardstick, tally.reachedOn(), last);
    } else if (tally.satisfied() && tally.asked()) {
      window.mark(tally.blamed(), Verdict.DONE);
      periods++;
      won(tally.blamed());
    } else if (tally.minimal()) {
      kept(tally.blamed());
    } else if (tally.asked() && yardstick.from() <= first) {
      window.mark(tally.blamed(), Verdict.MISSED);
      missed(tally.blamed());
    }
  }

  /** The day that made it stands for the whole; what was done after it was a bonus. */
  private void satisfied(Yardstick yardstick, long reachedOn, long last) {
    for (var day = reachedOn; day <= last; day++) {
      var verdict = window.verdict(day);
      if (verdict == Verdict.PARTIAL) {
        window.mark(day, day == reachedOn ? Verdict.DONE : Verdict.BONUS);
      } else if (verdict == Verdict.OPEN && !yardstick.limits()) {
        window.mark(day, Verdict.NOT_DUE);
      }
    }
    periods += yardstick.cadence().total() ? 1 : 0;
    won(reachedOn);
  }

  private void won(long day) {
    window.decided(day, true);
    chain.succeed(day, almanac.monthFirst());
  }

  private void kept(long day) {
    window.decided(day, false);
    chain.keep();
  }

  private void missed(long day) {
    window.decided(day, false);
    chain.miss(day);
  }

  /** Weeks and months whose sum was a success. */
  int periods() {
    return periods;
  }

  void write(StateText.Writer out) {
    out.number(periods);
  }

  void read(StateText.Reader in) {
    periods = (int) in.number();
  }
}
