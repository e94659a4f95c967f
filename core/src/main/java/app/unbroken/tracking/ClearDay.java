package app.unbroken.tracking;

import app.unbroken.checkin.Entry;
import app.unbroken.habit.Habit;
import app.unbroken.habit.HabitId;
import app.unbroken.journal.ActionId;
import app.unbroken.journal.ActionKind;
import app.unbroken.journal.Change;
import app.unbroken.journal.Decision;
import app.unbroken.journal.Deed;
import app.unbroken.journal.Journal;
import app.unbroken.journal.Scope;
import app.unbroken.streak.Standing;
import java.time.LocalDate;
import java.util.List;

/** Takes away whatever a day says. */
public final class ClearDay {
  private ClearDay() {}

  public sealed interface Outcome {
    record Cleared(Habit habit, Entry before, Standing standing) implements Outcome {}

    record NothingThere(Habit habit, LocalDate day) implements Outcome {}

    record Refused(Habit habit, DayRefusal why) implements Outcome {}

    record Archived(Habit habit) implements Outcome {}

    record NoSuchHabit() implements Outcome {}
  }

  public static Decision<Outcome> decide(
      Journal journal, HabitId id, LocalDate day, Way way, ActionId action) {
    return journal.about(
        id, new Outcome.NoSuchHabit(), habit -> decide(journal, habit, day, way, action));
  }

  private static Decision<Outcome> decide(
      Journal journal, Habit habit, LocalDate day, Way way, ActionId action) {
    if (!habit.isActive()) {
      return Decision.of(new Outcome.Archived(habit));
    }
    var refusal = Reachable.refusal(journal, habit, day, way);
    if (refusal.isPresent()) {
      return Decision.of(new Outcome.Refused(habit, refusal.get()));
    }
    var history = journal.historyOf(habit.id());
    if (!history.reaches(day)) {
      return Decision.needs(new Scope.WholeHabit(habit.id()));
    }
    var before = history.on(day).orElse(null);
    if (before == null) {
      return Decision.of(new Outcome.NothingThere(habit, day));
    }
    return journal.having(
        new Deed(
            action,
            Reachable.audited(ActionKind.CLEAR_DAY, day, journal.today()),
            habit.name().value(),
            List.of(new Change.OfDay(habit.id(), day, before, null))),
        after -> new Outcome.Cleared(habit, before, after.standingOf(habit)));
  }
}
