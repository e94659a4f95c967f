package app.unbroken.tracking;

import app.unbroken.checkin.Entry;
import app.unbroken.checkin.Mark;
import app.unbroken.habit.Habit;
import app.unbroken.habit.HabitId;
import app.unbroken.journal.ActionId;
import app.unbroken.journal.ActionKind;
import app.unbroken.journal.Change;
import app.unbroken.journal.Decision;
import app.unbroken.journal.Deed;
import app.unbroken.journal.Journal;
import app.unbroken.streak.Standing;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Lets a day count neither way. What was logged on it gives way, and comes back by an undo. */
public final class SkipDay {
  private SkipDay() {}

  public sealed interface Outcome {
    record Skipped(Habit habit, Entry entry, @Nullable Entry before, Standing standing)
        implements Outcome {}

    record AlreadySkipped(Habit habit, Entry entry) implements Outcome {}

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
    var before = journal.historyOf(habit.id()).on(day).orElse(null);
    if (before != null && before.isSkipped()) {
      return Decision.of(new Outcome.AlreadySkipped(habit, before));
    }
    var note = before == null ? "" : before.note();
    var entry = Entries.written(journal, habit, day, new Mark.Skipped(), note);
    return journal.having(
        new Deed(
            action,
            Reachable.audited(ActionKind.SKIP, day, journal.today()),
            habit.name().value(),
            List.of(new Change.OfDay(habit.id(), day, before, entry))),
        after -> new Outcome.Skipped(habit, entry, before, after.standingOf(habit)));
  }
}
