package app.unbroken.planning;

import app.unbroken.habit.Habit;
import app.unbroken.habit.HabitId;
import app.unbroken.journal.ActionId;
import app.unbroken.journal.ActionKind;
import app.unbroken.journal.Decision;
import app.unbroken.journal.Deed;
import app.unbroken.journal.Journal;
import app.unbroken.user.Span;

/** Ends a habit's own pause: it is due again from today on. A vacation is not touched. */
public final class ResumeHabit {
  private ResumeHabit() {}

  public sealed interface Outcome {
    record Resumed(Habit habit, Span pause) implements Outcome {}

    record NotPaused(Habit habit) implements Outcome {}

    record NoSuchHabit() implements Outcome {}
  }

  public static Decision<Outcome> decide(Journal journal, HabitId id, ActionId action) {
    return journal.about(id, new Outcome.NoSuchHabit(), habit -> decide(journal, habit, action));
  }

  private static Decision<Outcome> decide(Journal journal, Habit habit, ActionId action) {
    var pause = habit.pauses().covering(journal.today()).orElse(null);
    if (pause == null) {
      return Decision.of(new Outcome.NotPaused(habit));
    }
    var resumed = habit.pausing(habit.pauses().endingBefore(journal.today()));
    return journal.having(
        Deed.of(action, ActionKind.RESUME_HABIT, habit, resumed),
        after -> new Outcome.Resumed(resumed, pause));
  }
}
