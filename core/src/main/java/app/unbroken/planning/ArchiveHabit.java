package app.unbroken.planning;

import app.unbroken.habit.Habit;
import app.unbroken.habit.HabitId;
import app.unbroken.habit.HabitState;
import app.unbroken.journal.ActionId;
import app.unbroken.journal.ActionKind;
import app.unbroken.journal.Decision;
import app.unbroken.journal.Deed;
import app.unbroken.journal.Journal;

/** Puts a habit out of the way, with its history. */
public final class ArchiveHabit {
  private ArchiveHabit() {}

  public sealed interface Outcome {
    record Archived(Habit habit) implements Outcome {}

    record AlreadyArchived(Habit habit) implements Outcome {}

    record NoSuchHabit() implements Outcome {}
  }

  public static Decision<Outcome> decide(Journal journal, HabitId id, ActionId action) {
    return journal.about(id, new Outcome.NoSuchHabit(), habit -> decide(journal, habit, action));
  }

  private static Decision<Outcome> decide(Journal journal, Habit habit, ActionId action) {
    if (!habit.isActive()) {
      return Decision.of(new Outcome.AlreadyArchived(habit));
    }
    var archived = habit.in(new HabitState.Archived(journal.now()));
    return Decision.of(
        new Outcome.Archived(archived), Deed.of(action, ActionKind.ARCHIVE_HABIT, habit, archived));
  }
}
