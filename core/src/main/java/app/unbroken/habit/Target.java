package app.unbroken.habit;

/** How much counts as done. */
public sealed interface Target {
  /** Yes or no. */
  AtLeast ONCE = new AtLeast(Amount.ONE, Unit.TIMES, 100);

  /**
   * At least an amount. A day that reaches only the minimum version keeps a streak and adds nothing
   * to it.
   *
   * @param minimumPercent the share of the amount that is the minimum version; 100 for none
   */
  record AtLeast(Amount amount, Unit unit, int minimumPercent) implements Target {
    public AtLeast {
      if (amount.isZero()) {
        throw new IllegalArgumentException("a target to reach is more than zero");
      }
      if (minimumPercent < 1 || minimumPercent > 100) {
        throw new IllegalArgumentException("a minimum is 1 to 100 %, not " + minimumPercent);
      }
    }

    public static AtLeast of(Amount amount, Unit unit) {
      return new AtLeast(amount, unit, 100);
    }

    public boolean isYesOrNo() {
      return amount.equals(Amount.ONE) && unit.equals(Unit.TIMES);
    }

    public Amount minimum() {
      return new Amount(Math.ceilDiv(amount.thousandths() * minimumPercent, 100));
    }
  }

  /** At most an amount, judged when its day, week or month closes. */
  record AtMost(Amount amount, Unit unit) implements Target {}

  /** Not at all: a day without a slip is a success when it closes. */
  record Avoid() implements Target {}
}
