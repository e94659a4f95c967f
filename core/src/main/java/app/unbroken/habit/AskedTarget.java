package app.unbroken.habit;

/** What somebody asked a target to be, checked; the constructors throw where this answers. */
public sealed interface AskedTarget {

  record Possible(Target target) implements AskedTarget {}

  /** A target to reach is more than zero; whoever wants none of it avoids it. */
  record NothingToReach() implements AskedTarget {}

  record MinimumOutOfRange(int percent, int least, int most) implements AskedTarget {}

  static AskedTarget atLeast(Amount amount, Unit unit) {
    return atLeast(amount, unit, 100);
  }

  /**
   * @param minimumPercent the share of the amount that is the minimum version; 100 for none
   */
  static AskedTarget atLeast(Amount amount, Unit unit, int minimumPercent) {
    if (amount.isZero()) {
      return new NothingToReach();
    }
    return minimumPercent < 1 || minimumPercent > 100
        ? new MinimumOutOfRange(minimumPercent, 1, 100)
        : new Possible(new Target.AtLeast(amount, unit, minimumPercent));
  }
}
