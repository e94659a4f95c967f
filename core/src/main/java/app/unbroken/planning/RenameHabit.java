package app.unbroken.planning;

import app.unbroken.habit.Habit;
import app.unbroken.habit.HabitId;
import app.unbroken.habit.HabitName;
import app.unbroken.journal.ActionId;
import app.unbroken.journal.ActionKind;
import app.unbroken.journal.Decision;
import app.unbroken.journal.Deed;
import app.unbroken.journal.Journal;
import app.unbroken.journal.Scope;

/** Gives a habit another name. */
public final class RenameHabit {
  private RenameHabit() {}

  public sealed interface Outcome {
    record Renamed(Habit habit, HabitName before) implements Outcome {}

    record NameTaken(Habit existing) implements Outcome {}

    record Unchanged(Habit habit) implements Outcome {}

    record NoSuchHabit() implements Outcome {}
  }

  public static Decision<Outcome> decide(
      Journal journal, HabitId id, HabitName name, ActionId action) {
    if (!journal.scope().holdsAllHabits()) {
      return Decision.needs(Scope.TODAY);
    }
    return journal.about(
        id, new Outcome.NoSuchHabit(), habit -> decide(journal, habit, name, action));
  }

  private static Decision<Outcome> decide(
      Journal journal, Habit habit, HabitName name, ActionId action) {
    if (habit.name().equals(name)) {
      return Decision.of(new Outcome.Unchanged(habit));
    }
    var namesake = Names.taken(journal, name, habit.id());
    if (namesake.isPresent()) {
      return Decision.of(new Outcome.NameTaken(namesake.get()));
    }
    var renamed = habit.looking(habit.look().named(name));
    return Decision.of(
        new Outcome.Renamed(renamed, habit.name()),
        Deed.of(action, ActionKind.RENAME_HABIT, habit, renamed));
  }
}
