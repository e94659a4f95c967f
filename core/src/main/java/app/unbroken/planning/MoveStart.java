package app.unbroken.planning;

import app.unbroken.habit.Habit;
import app.unbroken.habit.HabitId;
import app.unbroken.journal.ActionId;
import app.unbroken.journal.ActionKind;
import app.unbroken.journal.Decision;
import app.unbroken.journal.Deed;
import app.unbroken.journal.Journal;
import app.unbroken.journal.Scope;
import java.time.LocalDate;

/** Lets a habit have begun on another day. */
public final class MoveStart {
  /** Nobody tracked a habit in a messenger before; older days are typing errors. */
  public static final LocalDate EARLIEST = LocalDate.of(1970, 1, 1);

  private MoveStart() {}

  public sealed interface Outcome {
    record Moved(Habit habit, LocalDate before) implements Outcome {}

    record Unchanged(Habit habit) implements Outcome {}

    record TooEarly(LocalDate earliest) implements Outcome {}

    record InTheFuture(LocalDate latest) implements Outcome {}

    /** Days with entries would lie before the start; the first of them is named. */
    record WouldLoseDays(Habit habit, LocalDate firstEntry) implements Outcome {}

    record NoSuchHabit() implements Outcome {}
  }

  public static Decision<Outcome> decide(
      Journal journal, HabitId id, LocalDate day, ActionId action) {
    return journal.about(
        id, new Outcome.NoSuchHabit(), habit -> decide(journal, habit, day, action));
  }

  private static Decision<Outcome> decide(
      Journal journal, Habit habit, LocalDate day, ActionId action) {
    if (day.equals(habit.start())) {
      return Decision.of(new Outcome.Unchanged(habit));
    }
    if (day.isBefore(EARLIEST)) {
      return Decision.of(new Outcome.TooEarly(EARLIEST));
    }
    if (day.isAfter(journal.today())) {
      return Decision.of(new Outcome.InTheFuture(journal.today()));
    }
    var history = journal.historyOf(habit.id());
    if (!history.reaches(habit.start())) {
      return Decision.needs(new Scope.WholeHabit(habit.id()));
    }
    if (!history.entries().isEmpty() && history.entries().getFirst().day().isBefore(day)) {
      return Decision.of(new Outcome.WouldLoseDays(habit, history.entries().getFirst().day()));
    }
    var moved = habit.startingOn(day);
    return journal.having(
        Deed.of(action, ActionKind.MOVE_START, habit, moved),
        after -> new Outcome.Moved(moved, habit.start()));
  }
}
