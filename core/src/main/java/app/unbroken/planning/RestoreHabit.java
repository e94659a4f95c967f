package app.unbroken.planning;

import app.unbroken.habit.Habit;
import app.unbroken.habit.HabitId;
import app.unbroken.habit.HabitState;
import app.unbroken.journal.ActionId;
import app.unbroken.journal.ActionKind;
import app.unbroken.journal.Decision;
import app.unbroken.journal.Deed;
import app.unbroken.journal.Journal;
import app.unbroken.journal.Scope;
import app.unbroken.user.Span;
import java.time.LocalDate;

/** Takes a habit up again. The days it lay in the archive count as a pause, not as missed. */
public final class RestoreHabit {
  private RestoreHabit() {}

  public sealed interface Outcome {
    record Restored(Habit habit) implements Outcome {}

    record NotArchived(Habit habit) implements Outcome {}

    record LimitReached(int active, int allowed) implements Outcome {}

    record NoSuchHabit() implements Outcome {}
  }

  public static Decision<Outcome> decide(Journal journal, HabitId id, ActionId action) {
    if (!journal.scope().holdsAllHabits()) {
      return Decision.needs(Scope.TODAY);
    }
    return journal.about(id, new Outcome.NoSuchHabit(), habit -> decide(journal, habit, action));
  }

  private static Decision<Outcome> decide(Journal journal, Habit habit, ActionId action) {
    if (!(habit.state() instanceof HabitState.Archived archived)) {
      return Decision.of(new Outcome.NotArchived(habit));
    }
    var active = journal.activeHabits().size();
    if (active >= AddHabit.MOST_ACTIVE) {
      return Decision.of(new Outcome.LimitReached(active, AddHabit.MOST_ACTIVE));
    }
    var rested = rested(habit, journal.user().dayAt(archived.at()), journal.today());
    var restored = rested.in(new HabitState.Active());
    return journal.having(
        Deed.of(action, ActionKind.RESTORE_HABIT, habit, restored),
        after -> new Outcome.Restored(restored));
  }

  private static Habit rested(Habit habit, LocalDate archived, LocalDate today) {
    var pauses = habit.pauses();
    if (pauses.covering(archived).filter(Span::isOpen).isPresent()) {
      pauses = pauses.endingBefore(archived);
    }
    return archived.isBefore(today)
        ? habit.pausing(pauses.with(new Span(archived, today.minusDays(1))))
        : habit.pausing(pauses);
  }
}
