package app.unbroken.streak;

/**
 * How firmly a habit sits, 0 to 1: each day moves it towards the day's credit, the faster the more
 * often the habit is wanted. The measure is that of Loop Habit Tracker; unlike there, a day that is
 * not over never counts against a person.
 */
final class Strength {
  private final Window window;
  private Yardstick yardstick;
  private Cadence cadence;
  private double inertia;
  private double value;
  private long done;
  private long lastDone = Chain.NEVER;
  private long doneBefore = Chain.NEVER;

  Strength(Yardstick yardstick, Window window) {
    this.window = window;
    this.yardstick = yardstick;
    this.cadence = yardstick.cadence();
    this.value = yardstick.limits() ? 1 : 0;
    measureBy(yardstick);
  }

  void measureBy(Yardstick next) {
    yardstick = next;
    cadence = next.cadence();
    inertia = Math.pow(0.5, Math.sqrt((double) cadence.wanted() / cadence.inDays()) / 13);
  }

  /** Takes days that are over; one that was skipped or at rest says nothing about the habit. */
  void take(long first, long last, boolean exist) {
    var moving = value;
    for (var day = first; day <= last; day++) {
      var verdict = window.verdict(day);
      remember(day, Window.isDone(verdict));
      if (yardstick.weighs(verdict, exist)) {
        moving = moved(moving, day);
      }
    }
    value = moving;
  }

  /** Takes the running day, which can only help. */
  void hopeFor(long day) {
    var isDone = Window.isDone(window.verdict(day));
    remember(day, isDone);
    if (isDone) {
      value = Math.max(value, moved(value, day));
    }
  }

  private void remember(long day, boolean isDone) {
    done <<= 1;
    if (isDone) {
      done |= 1;
      doneBefore = lastDone;
      lastDone = day;
    }
  }

  private double moved(double from, long day) {
    var credit = credit(day);
    return credit + (from - credit) * inertia;
  }

  private double credit(long day) {
    if (cadence.total()) {
      return share(window.amountWithin(cadence.inDays(), day));
    }
    if (yardstick.limits() || cadence.wantsEveryDay()) {
      return share(window.amount(day));
    }
    var wanted = 2 * cadence.wanted();
    var times = timesWithin(2 * cadence.inDays(), day);
    return times >= wanted ? 1 : (double) times / wanted;
  }

  /** Of one wanted, two are all that can count; more than one is wanted in a month at most. */
  private int timesWithin(int days, long day) {
    if (cadence.wanted() > 1) {
      return Long.bitCount(done << Long.SIZE - days);
    }
    return (day - lastDone < days ? 1 : 0) + (day - doneBefore < days ? 1 : 0);
  }

  private double share(long amount) {
    var full = yardstick.full();
    if (!yardstick.limits()) {
      return amount >= full ? 1 : (double) amount / full;
    }
    if (amount <= full) {
      return 1;
    }
    return amount >= 2 * full ? 0 : 1 - (double) (amount - full) / full;
  }

  double value() {
    return value;
  }

  void write(StateText.Writer out) {
    out.number(Double.doubleToLongBits(value)).number(done).number(lastDone).number(doneBefore);
  }

  void read(StateText.Reader in) {
    value = Double.longBitsToDouble(in.number());
    done = in.number();
    lastDone = in.number();
    doneBefore = in.number();
  }
}
