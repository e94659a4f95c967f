package app.unbroken.streak;

import app.unbroken.checkin.Entry;
import app.unbroken.habit.Habit;
import app.unbroken.user.MissingDates;
import app.unbroken.user.User;
import java.time.LocalDate;
import java.util.Iterator;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The walk over a habit's days, one after the other, from its start or from a checkpoint. */
final class Fold {
  static final String VERSION = "1";

  private final List<Yardstick> yardsticks;
  private final Ranges rests;
  private final Set<LocalDate> missing;
  private final Almanac almanac;
  private final Window window;
  private final Chain chain;
  private final Strength strength;
  private final Iterator<Entry> entries;

  private int rule;
  private @Nullable Entry upcoming;
  private long next;
  private long successes;
  private long total;
  private long anchor = Chain.NEVER;
  private @Nullable TodayState today;

  Fold(Habit habit, User user, History history, Marks marks) {
    var weekStart = user.days().weekStart();
    yardsticks = habit.rules().stream().map(each -> Yardstick.of(each, weekStart)).toList();
    rests = Ranges.of(habit.pauses(), user.vacations());
    missing = MissingDates.of(user.days().zone());
    almanac = new Almanac(weekStart);
    window = new Window(marks);
    var first = yardsticks.getFirst();
    var checkpoint = history.checkpoint();
    next = first.from();
    if (checkpoint != null) {
      next = Math.max(next, checkpoint.through().toEpochDay() + 1);
      while (rule + 1 < yardsticks.size() && yardsticks.get(rule + 1).from() < next) {
        rule++;
      }
    }
    chain = new Chain(yardstick().unit(), habit.twoDayRule(), Ranges.of(user.freezing()), window);
    strength = new Strength(first, window);
    strength.measureBy(yardstick());
    if (checkpoint != null) {
      read(new StateText.Reader(VERSION, checkpoint.state()), next - 1);
    }
    entries = history.entries().values().iterator();
    upcoming = entries.hasNext() ? entries.next() : null;
  }

  /** Every day up to {@code last}, all of them over. */
  Fold through(long last) {
    while (next <= last) {
      live(next++, false);
    }
    return this;
  }

  /** Up to a day that is still running. */
  Fold until(long running) {
    through(running - 1);
    if (next == running) {
      live(next++, true);
    }
    chain.settle();
    return this;
  }

  private void live(long day, boolean open) {
    almanac.moveTo(day);
    changeRule(day);
    var entry = entryOf(day);
    var yardstick = yardstick();
    var exists = missing.isEmpty() || !missing.contains(LocalDate.ofEpochDay(day));
    var skipped = entry != null && entry.isSkipped();
    var resting = rests.cover(day);
    var amount = entry == null ? 0 : entry.amount().thousandths();
    var due = exists && yardstick.asks(almanac, anchor);
    var facts = new Day(due, entry != null && !skipped, skipped, resting, open, amount);
    var judged = yardstick.judge(facts);
    var verdict = yardstick.inPeriod(judged);
    var done = Window.isDone(verdict);
    window.add(day, verdict, amount, exists && !resting && !skipped);
    strength.add(day, amount, done, yardstick.counts(judged, exists), open);
    total += amount;
    successes += done && !yardstick.total() ? 1 : 0;
    if (yardstick.period() == Period.DAY) {
      decide(day, verdict, open);
    } else if (open) {
      satisfyEarly(yardstick, day);
    } else if (day == almanac.last(yardstick.period())) {
      close(yardstick, day);
    }
    if (open) {
      today = Today.of(yardstick, facts, judged, almanac, window);
    }
    if (done || verdict == Verdict.MINIMUM) {
      anchor = day;
    }
  }

  private void decide(long day, Verdict verdict, boolean open) {
    if (verdict == Verdict.DONE) {
      window.decided(day, true);
      chain.succeed(day, almanac.first(Period.MONTH));
    } else if (verdict == Verdict.MINIMUM && !open) {
      window.decided(day, false);
      chain.keep();
    } else if (verdict == Verdict.MISSED) {
      window.decided(day, false);
      chain.miss(day);
    }
  }

  /** A week or month that has all it asked for is a success before it is over. */
  private void satisfyEarly(Yardstick yardstick, long day) {
    var first = almanac.first(yardstick.period());
    var tally = Tally.of(window, yardstick, first, day);
    if (tally.satisfied() && !yardstick.limitsTotal()) {
      satisfy(yardstick, tally, day);
    }
  }

  private void close(Yardstick yardstick, long day) {
    var first = almanac.first(yardstick.period());
    var tally = Tally.of(window, yardstick, first, day);
    if (tally.satisfied() && (tally.asked() || !yardstick.limitsTotal())) {
      satisfy(yardstick, tally, day);
    } else if (tally.minimal()) {
      window.decided(tally.blamed(), false);
      chain.keep();
    } else if (tally.asked() && yardstick.from() <= first) {
      window.mark(tally.blamed(), Verdict.MISSED);
      window.decided(tally.blamed(), false);
      chain.miss(tally.blamed());
    }
  }

  private void satisfy(Yardstick yardstick, Tally tally, long last) {
    var decisive = yardstick.limitsTotal() ? tally.blamed() : tally.reachedOn();
    if (yardstick.limitsTotal()) {
      window.mark(decisive, Verdict.DONE);
    } else {
      settle(decisive, last, yardstick.limits());
    }
    window.decided(decisive, true);
    chain.succeed(decisive, almanac.first(Period.MONTH));
    successes += yardstick.total() ? 1 : 0;
  }

  /** The day that made up a week or month, and what the days behind it are then. */
  private void settle(long decisive, long last, boolean limits) {
    for (var day = decisive; day <= last; day++) {
      var verdict = window.verdict(day);
      if (verdict == Verdict.PARTIAL) {
        window.mark(day, day == decisive ? Verdict.DONE : Verdict.BONUS);
      } else if (verdict == Verdict.OPEN && !limits) {
        window.mark(day, Verdict.NOT_DUE);
      }
    }
  }

  private void changeRule(long day) {
    while (rule + 1 < yardsticks.size() && yardsticks.get(rule + 1).from() <= day) {
      var old = yardstick();
      rule++;
      if (old.period() != yardstick().period() && almanac.first(old.period()) < day) {
        satisfyEarly(old, day - 1);
      }
      chain.countIn(yardstick().unit());
      strength.measureBy(yardstick());
    }
  }

  private @Nullable Entry entryOf(long day) {
    while (upcoming != null && upcoming.day().toEpochDay() < day) {
      upcoming = entries.hasNext() ? entries.next() : null;
    }
    return upcoming != null && upcoming.day().toEpochDay() == day ? upcoming : null;
  }

  private Yardstick yardstick() {
    return yardsticks.get(rule);
  }

  List<Run> runs() {
    return chain.runs();
  }

  Standing standing() {
    return new Standing(
        chain.unit(),
        chain.current(),
        chain.best(),
        Math.toIntExact(successes),
        Today.amount(total),
        window.rate(30),
        window.rate(90),
        strength.value(),
        chain.freezes(),
        chain.lastFrozen(),
        chain.lastEarned(),
        chain.lastBroken(),
        today == null ? Today.idle(yardstick()) : today);
  }

  String state() {
    var out = new StateText.Writer(VERSION).number(successes).number(total).number(anchor);
    chain.write(out);
    strength.write(out);
    window.write(out);
    return out.finished();
  }

  private void read(StateText.Reader in, long through) {
    successes = in.number();
    total = in.number();
    anchor = in.number();
    chain.read(in);
    strength.read(in);
    window.read(in, through);
  }
}
