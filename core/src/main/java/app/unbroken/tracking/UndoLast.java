package app.unbroken.tracking;

import app.unbroken.habit.Habit;
import app.unbroken.habit.HabitId;
import app.unbroken.journal.Action;
import app.unbroken.journal.ActionId;
import app.unbroken.journal.ActionKind;
import app.unbroken.journal.Change;
import app.unbroken.journal.Decision;
import app.unbroken.journal.Deed;
import app.unbroken.journal.Journal;
import app.unbroken.journal.Scope;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Takes an action back, exactly: what it changed is as it was, and whatever else happened since
 * stays. Where something newer changed the same thing, nothing is taken back.
 */
public final class UndoLast {
  private UndoLast() {}

  public sealed interface Outcome {
    /**
     * Taken back.
     *
     * @param habits the habits concerned, as they are now
     */
    record Undone(Action action, List<Habit> habits) implements Outcome {
      public Undone {
        habits = List.copyOf(habits);
      }
    }

    record NothingToUndo() implements Outcome {}

    /** Not among the last actions any more, somebody else's, or of a kind that stays. */
    record OutOfReach() implements Outcome {}

    record AlreadyUndone(Action action) implements Outcome {}

    /** Something newer changed the same day or the same field. */
    record Overtaken(Action action) implements Outcome {}

    /** A habit would come back under a name that another one has by now. */
    record NameTaken(Action action, Habit existing) implements Outcome {}
  }

  /** Takes back the last action that can be. */
  public static Decision<Outcome> decide(Journal journal, ActionId action) {
    if (!journal.scope().holdsActions()) {
      return Decision.needs(Scope.RECENT);
    }
    return journal.actions().stream()
        .filter(Action::canBeUndone)
        .findFirst()
        .map(last -> takeBack(journal, last, action))
        .orElse(Decision.of(new Outcome.NothingToUndo()));
  }

  /** Takes back one certain action. */
  public static Decision<Outcome> decide(Journal journal, ActionId which, ActionId action) {
    if (!journal.scope().holdsActions()) {
      return Decision.needs(Scope.RECENT);
    }
    var found = journal.actions().stream().filter(it -> it.deed().id().equals(which)).findFirst();
    if (found.isEmpty() || !found.get().deed().kind().isUndoable()) {
      return Decision.of(new Outcome.OutOfReach());
    }
    return found.get().undone()
        ? Decision.of(new Outcome.AlreadyUndone(found.get()))
        : takeBack(journal, found.get(), action);
  }

  private static Decision<Outcome> takeBack(Journal journal, Action last, ActionId action) {
    var missing = missing(journal, last);
    if (missing.isPresent()) {
      return Decision.needs(missing.get());
    }
    var changes = new ArrayList<Change>();
    for (var change : last.deed().changes().reversed()) {
      var back = Rewind.of(journal, change);
      if (back.isEmpty()) {
        return Decision.of(new Outcome.Overtaken(last));
      }
      changes.add(back.get());
    }
    var namesake = namesake(journal, changes);
    if (namesake.isPresent()) {
      return Decision.of(new Outcome.NameTaken(last, namesake.get()));
    }
    changes.add(new Change.Undone(last.deed().id(), true));
    return journal.having(
        new Deed(action, ActionKind.UNDO, last.deed().subject(), changes),
        after -> new Outcome.Undone(last, habits(after, last)));
  }

  /** What has to be here to see whether anything newer happened to the same things. */
  private static Optional<Scope> missing(Journal journal, Action last) {
    return last.deed().changes().stream()
        .flatMap(change -> Rewind.lookedAt(journal, change).stream())
        .reduce(Scope::and);
  }

  private static Optional<Habit> namesake(Journal journal, List<Change> changes) {
    for (var change : changes) {
      if (change instanceof Change.OfHabit(var now, var back)
          && back != null
          && !back.isDeleted()) {
        for (var other : journal.habits()) {
          if (!other.isDeleted()
              && !other.id().equals(back.id())
              && other.name().soundsLike(back.name())) {
            return Optional.of(other);
          }
        }
      }
    }
    return Optional.empty();
  }

  private static List<Habit> habits(Journal after, Action last) {
    Set<HabitId> ids = new LinkedHashSet<>();
    for (var change : last.deed().changes()) {
      switch (change) {
        case Change.OfHabit(var before, var changed) when changed != null -> ids.add(changed.id());
        case Change.OfHabit(var before, var changed) when before != null -> ids.add(before.id());
        case Change.OfHabit ignored -> {}
        case Change.OfDay day -> ids.add(day.habit());
        case Change.Person ignored -> {}
        case Change.Undone ignored -> {}
      }
    }
    return ids.stream().flatMap(id -> after.habit(id).stream()).toList();
  }
}
