package app.unbroken.planning;

import app.unbroken.habit.Habit;
import app.unbroken.habit.HabitId;
import app.unbroken.journal.ActionId;
import app.unbroken.journal.ActionKind;
import app.unbroken.journal.Decision;
import app.unbroken.journal.Deed;
import app.unbroken.journal.Journal;
import app.unbroken.user.Span;
import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Lets a habit rest from today on: its days count neither way and its reminders are silent. */
public final class PauseHabit {
  private PauseHabit() {}

  public sealed interface Outcome {
    record Paused(Habit habit, Span span) implements Outcome {}

    record AlreadyPaused(Habit habit, Span span) implements Outcome {}

    record EndsInThePast(LocalDate earliest) implements Outcome {}

    record Archived(Habit habit) implements Outcome {}

    record NoSuchHabit() implements Outcome {}
  }

  /**
   * @param until the last day of the pause, null for a pause without an end
   */
  public static Decision<Outcome> decide(
      Journal journal, HabitId id, @Nullable LocalDate until, ActionId action) {
    return journal.about(
        id, new Outcome.NoSuchHabit(), habit -> decide(journal, habit, until, action));
  }

  private static Decision<Outcome> decide(
      Journal journal, Habit habit, @Nullable LocalDate until, ActionId action) {
    var today = journal.today();
    if (!habit.isActive()) {
      return Decision.of(new Outcome.Archived(habit));
    }
    if (until != null && until.isBefore(today)) {
      return Decision.of(new Outcome.EndsInThePast(today));
    }
    var span = new Span(today, until);
    var running = habit.pauses().covering(today);
    if (running.isPresent() && endsAlike(running.get(), span)) {
      return Decision.of(new Outcome.AlreadyPaused(habit, running.get()));
    }
    var paused = habit.pausing(habit.pauses().endingBefore(today).with(span));
    return journal.having(
        Deed.of(action, ActionKind.PAUSE_HABIT, habit, paused),
        after -> new Outcome.Paused(paused, span));
  }

  private static boolean endsAlike(Span one, Span other) {
    return Objects.equals(one.last(), other.last());
  }
}
