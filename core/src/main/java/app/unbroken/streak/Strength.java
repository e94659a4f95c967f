package app.unbroken.streak;

import app.unbroken.habit.Schedule;

/**
 * How firmly a habit sits, 0 to 1: each day moves it towards the day's credit, the faster the more
 * often the habit is wanted. The measure is that of Loop Habit Tracker; unlike there, a day that is
 * not over never counts against a person.
 */
final class Strength {
  private final Window window;
  private double value;
  private long lastDone = Chain.NEVER;
  private long doneBefore = Chain.NEVER;

  private Yardstick yardstick;
  private Frequency frequency;
  private double inertia;

  Strength(Yardstick yardstick, Window window) {
    this.window = window;
    this.yardstick = yardstick;
    this.value = yardstick.limits() ? 1 : 0;
    measureBy(yardstick);
  }

  void measureBy(Yardstick next) {
    yardstick = next;
    frequency = Frequency.of(next.rule().schedule());
    inertia = Math.pow(0.5, Math.sqrt((double) frequency.times / frequency.days) / 13);
  }

  /**
   * Takes a day, which the window has already.
   *
   * @param counts whether the day says anything about the habit; one skipped or at rest does not
   */
  void add(long day, long amount, boolean done, boolean counts, boolean open) {
    if (done) {
      doneBefore = lastDone;
      lastDone = day;
    }
    if (open ? done : counts) {
      var moved = value * inertia + credit(day, amount) * (1 - inertia);
      value = open ? Math.max(value, moved) : moved;
    }
  }

  private double credit(long day, long amount) {
    if (yardstick.total()) {
      return share(window.amountWithin(frequency.days));
    }
    if (yardstick.limits() || frequency.days == 1) {
      return share(amount);
    }
    return Math.min(1, (double) recently(day) / (2 * frequency.times));
  }

  /** The successes of twice the frequency's days; of one wanted, two are all that can count. */
  private int recently(long day) {
    var days = 2 * frequency.days;
    if (frequency.times > 1) {
      return window.doneWithin(days);
    }
    return (day - lastDone < days ? 1 : 0) + (day - doneBefore < days ? 1 : 0);
  }

  private double share(long amount) {
    var full = (double) yardstick.full();
    if (!yardstick.limits()) {
      return Math.min(1, amount / full);
    }
    if (full == 0) {
      return amount > 0 ? 0 : 1;
    }
    return Math.clamp(1 - (amount - full) / full, 0, 1);
  }

  double value() {
    return value;
  }

  void write(StateText.Writer out) {
    out.number(Double.doubleToLongBits(value)).number(lastDone).number(doneBefore);
  }

  void read(StateText.Reader in) {
    value = Double.longBitsToDouble(in.number());
    lastDone = in.number();
    doneBefore = in.number();
  }

  /** So many times in so many days. */
  private record Frequency(int times, int days) {
    static Frequency of(Schedule schedule) {
      return switch (schedule) {
        case Schedule.EveryDay ignored -> lowest(1, 1);
        case Schedule.OnWeekdays on -> lowest(on.weekdays().size(), 7);
        case Schedule.EveryFewDays every -> lowest(1, every.days());
        case Schedule.DaysAfterLast after -> lowest(1, after.days());
        case Schedule.TimesPerWeek per -> lowest(per.times(), 7);
        case Schedule.TimesPerMonth per -> lowest(per.times(), 30);
        case Schedule.WeeklyTotal ignored -> lowest(1, 7);
        case Schedule.MonthlyTotal ignored -> lowest(1, 30);
        case Schedule.DayOfMonth ignored -> lowest(1, 30);
      };
    }

    private static Frequency lowest(int times, int days) {
      return times == days ? new Frequency(1, 1) : new Frequency(times, days);
    }
  }
}
