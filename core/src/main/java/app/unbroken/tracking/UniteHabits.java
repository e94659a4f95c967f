package app.unbroken.tracking;

import app.unbroken.checkin.Entry;
import app.unbroken.checkin.Mark;
import app.unbroken.habit.Habit;
import app.unbroken.habit.HabitId;
import app.unbroken.habit.HabitState;
import app.unbroken.habit.Target;
import app.unbroken.habit.Unit;
import app.unbroken.journal.ActionId;
import app.unbroken.journal.ActionKind;
import app.unbroken.journal.Change;
import app.unbroken.journal.Decision;
import app.unbroken.journal.Deed;
import app.unbroken.journal.Journal;
import app.unbroken.journal.Scope;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Makes one habit of two that are the same. The first stays, with its rules, begins as early as the
 * other, and gets its days; the other disappears with its own days untouched. A day that both have
 * reads like this: done by one is done; amounts add up where they came through different doors,
 * because nobody saw both; of amounts through the same door the larger counts, because it is most
 * likely the same one twice; a skip gives way to anything that was done.
 */
public final class UniteHabits {
  private UniteHabits() {}

  public sealed interface Outcome {
    record United(Habit habit, int days) implements Outcome {}

    /** Pages and minutes, or a habit to do and one to avoid. */
    record Different() implements Outcome {}

    record NoSuchHabit() implements Outcome {}
  }

  public static Decision<Outcome> decide(
      Journal journal, HabitId one, HabitId other, ActionId action) {
    if (!journal.scope().and(Scope.EVERYTHING).equals(journal.scope())) {
      return Decision.needs(Scope.EVERYTHING);
    }
    var first = journal.habit(one);
    var second = journal.habit(other);
    if (first.isEmpty() || second.isEmpty() || one.equals(other)) {
      return Decision.of(new Outcome.NoSuchHabit());
    }
    if (!areAlike(first.get(), second.get())) {
      return Decision.of(new Outcome.Different());
    }
    return united(journal, first.get(), second.get(), action);
  }

  /** Whether the days of both can be counted together. */
  public static boolean areAlike(Habit one, Habit other) {
    return kind(one).equals(kind(other));
  }

  private static String kind(Habit habit) {
    return switch (habit.rules().getLast().target()) {
      case Target.AtLeast(var amount, var unit, var minimum) -> "at least " + name(unit);
      case Target.AtMost(var amount, var unit) -> "at most " + name(unit);
      case Target.Avoid ignored -> "avoid";
    };
  }

  private static String name(Unit unit) {
    return unit.word();
  }

  private static Decision<Outcome> united(
      Journal journal, Habit stays, Habit goes, ActionId action) {
    var changes = new ArrayList<Change>();
    var days = 0;
    for (var entry : journal.historyOf(goes.id()).entries()) {
      var before = journal.historyOf(stays.id()).on(entry.day());
      var after = together(stays, before, entry);
      if (!before.equals(Optional.of(after))) {
        changes.add(new Change.OfDay(stays.id(), entry.day(), before.orElse(null), after));
        days++;
      }
    }
    var begun = goes.start().isBefore(stays.start()) ? stays.startingOn(goes.start()) : stays;
    if (!begun.equals(stays)) {
      changes.addFirst(new Change.OfHabit(stays, begun));
    }
    changes.add(new Change.OfHabit(goes, goes.in(new HabitState.Deleted(journal.now()))));
    var united = days;
    return journal.having(
        new Deed(action, ActionKind.UNITE_HABITS, begun.name().value(), changes),
        after -> new Outcome.United(begun, united));
  }

  private static Entry together(Habit habit, Optional<Entry> mine, Entry others) {
    if (mine.isEmpty()) {
      return with(habit, others, others.mark(), others.note());
    }
    var kept = mine.get();
    var latest = kept.at().isBefore(others.at()) ? others : kept;
    return with(habit, latest, mark(habit, kept, others), note(kept, others));
  }

  private static Mark mark(Habit habit, Entry one, Entry other) {
    if (one.isSkipped() || other.isSkipped()) {
      return one.isSkipped() ? other.mark() : one.mark();
    }
    var isOneOrNone =
        habit.ruleOn(one.day()).target() instanceof Target.AtLeast target && target.isYesOrNo();
    return isOneOrNone || one.source() == other.source()
        ? new Mark.Logged(Collections.max(List.of(one.amount(), other.amount())))
        : new Mark.Logged(one.amount().plus(other.amount()));
  }

  private static String note(Entry one, Entry other) {
    return Entry.cleaned(
        Stream.of(one.note(), other.note())
            .filter(note -> !note.isEmpty())
            .distinct()
            .collect(Collectors.joining("\n")));
  }

  private static Entry with(Habit habit, Entry from, Mark mark, String note) {
    return new Entry(habit.id(), from.day(), mark, note, from.at(), from.zone(), from.source());
  }
}
