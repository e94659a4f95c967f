package app.unbroken.planning;

import app.unbroken.habit.Habit;
import app.unbroken.habit.HabitId;
import app.unbroken.habit.HabitState;
import app.unbroken.journal.ActionId;
import app.unbroken.journal.ActionKind;
import app.unbroken.journal.Decision;
import app.unbroken.journal.Deed;
import app.unbroken.journal.Journal;

/** Makes a habit disappear. Its days are kept for a while, so that an undo is exact. */
public final class DeleteHabit {
  private DeleteHabit() {}

  public sealed interface Outcome {
    record Deleted(Habit habit) implements Outcome {}

    record NoSuchHabit() implements Outcome {}
  }

  public static Decision<Outcome> decide(Journal journal, HabitId id, ActionId action) {
    return journal.about(id, new Outcome.NoSuchHabit(), habit -> decide(journal, habit, action));
  }

  private static Decision<Outcome> decide(Journal journal, Habit habit, ActionId action) {
    var deleted = habit.in(new HabitState.Deleted(journal.now()));
    return Decision.of(
        new Outcome.Deleted(deleted), Deed.of(action, ActionKind.DELETE_HABIT, habit, deleted));
  }
}
