package app.unbroken.streak;

import app.unbroken.checkin.Mark;
import app.unbroken.habit.Habit;
import app.unbroken.habit.Rule;
import app.unbroken.user.MissingDates;
import app.unbroken.user.User;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The walk over a habit's days, one after the other, from its start or from a checkpoint. Its state
 * is that of its parts; written down after a day that is over, it stands for all days so far.
 */
final class Fold {
  static final String VERSION = "2";

  private final List<Rule> rules;
  private final DayOfWeek weekStart;
  private final Ranges missing;
  private final Ranges rests;
  private final Almanac almanac;
  private final Window window;
  private final Chain chain;
  private final Reckoning reckoning;
  private final Strength strength;
  private final Entries entries;

  private long next;
  private int version;
  private long nextVersion;
  private Yardstick yardstick;
  private boolean resting;
  private boolean exist;

  private int successes;
  private long total;
  private long anchor = Chain.NEVER;
  private @Nullable TodayState today;

  Fold(Habit habit, User user, History history, Marks marks) {
    rules = habit.rules();
    weekStart = user.days().weekStart();
    missing = Ranges.of(MissingDates.of(user.days().zone()));
    rests = Ranges.of(habit.pauses(), user.vacations());
    almanac = new Almanac(weekStart);
    window = new Window(marks);
    yardstick = Yardstick.of(rules.getFirst(), weekStart);
    next = yardstick.from();
    nextVersion = firstDayOf(1);
    chain = new Chain(yardstick.unit(), habit.twoDayRule(), Ranges.of(user.freezing()), window);
    reckoning = new Reckoning(almanac, window, chain);
    strength = new Strength(yardstick, window);
    if (history.checkpoint() != null) {
      goOnFrom(history.checkpoint());
    }
    entries = new Entries(history, LocalDate.ofEpochDay(next));
  }

  private void goOnFrom(Checkpoint checkpoint) {
    next = Math.max(next, checkpoint.through().toEpochDay() + 1);
    while (firstDayOf(version + 1) < next) {
      version++;
    }
    measureBy(version);
    chain.countIn(yardstick.unit());
    var in = new StateText.Reader(VERSION, checkpoint.state());
    successes = (int) in.number();
    total = in.number();
    anchor = in.number();
    reckoning.read(in);
    chain.read(in);
    strength.read(in);
    window.read(in, next - 1);
  }

  /** Every day up to {@code last}, all of them over. */
  Fold through(long last) {
    while (next <= last) {
      turn();
      var end = Math.min(last, nextTurn() - 1);
      judge(end, false);
      strength.take(next, end, exist);
      reckoning.take(yardstick, next, end);
      next = end + 1;
    }
    return this;
  }

  /** Up to a day that is still running. */
  Fold until(long running) {
    through(running - 1);
    if (next == running) {
      turn();
      judge(running, true);
      today = Today.of(running, yardstick, almanac, window);
      strength.hopeFor(running);
      reckoning.hopeFor(yardstick, running);
      next++;
    }
    chain.settle();
    return this;
  }

  /** Sees to what stays the same for a while: the month, the rule, whether the habit rests. */
  private void turn() {
    almanac.moveTo(next);
    while (next >= nextVersion) {
      changeRule();
    }
    resting = rests.cover(next);
    exist = !missing.cover(next);
  }

  private long nextTurn() {
    var month = almanac.monthLast() + 1;
    return Math.min(Math.min(month, nextVersion), Math.min(rests.turn(), missing.turn()));
  }

  /** Judges days by themselves; what they mean for week, month and streak comes after. */
  private void judge(long last, boolean open) {
    var cadence = yardstick.cadence();
    for (var day = next; day <= last; day++) {
      var mark = entries.on(day, almanac);
      var amount = Yardstick.amountOf(mark);
      var due = exist && cadence.due().include(day, almanac, anchor);
      var verdict = yardstick.judge(mark, due, resting, open);
      window.add(day, verdict, amount, exist && !resting && !(mark instanceof Mark.Skipped));
      total += amount;
      if (Window.isDone(verdict)) {
        anchor = day;
        successes += cadence.total() ? 0 : 1;
      } else if (verdict == Verdict.MINIMUM) {
        anchor = day;
      }
    }
  }

  private void changeRule() {
    var old = yardstick;
    var period = old.cadence().period();
    measureBy(version + 1);
    if (period != yardstick.cadence().period() && almanac.first(period, next) < next) {
      reckoning.closeEarly(old, next - 1);
    }
    chain.countIn(yardstick.unit());
  }

  private void measureBy(int next) {
    version = next;
    yardstick = Yardstick.of(rules.get(next), weekStart);
    nextVersion = firstDayOf(next + 1);
    strength.measureBy(yardstick);
  }

  private long firstDayOf(int rule) {
    return rule < rules.size() ? rules.get(rule).from().toEpochDay() : Long.MAX_VALUE;
  }

  List<Run> runs() {
    return chain.runs();
  }

  Standing standing() {
    return new Standing(
        chain.unit(),
        chain.current(),
        chain.longest(),
        successes + reckoning.periods(),
        Today.amount(total),
        window.rate(30),
        window.rate(90),
        strength.value(),
        chain.freezes(),
        chain.lastFrozen(),
        chain.lastEarned(),
        chain.lastBroken(),
        today == null ? Today.idle(yardstick) : today);
  }

  String state() {
    var out = new StateText.Writer(VERSION).number(successes).number(total).number(anchor);
    reckoning.write(out);
    chain.write(out);
    strength.write(out);
    window.write(out);
    return out.finished();
  }
}
