package app.unbroken.tracking;

import app.unbroken.checkin.Entry;
import app.unbroken.checkin.Mark;
import app.unbroken.habit.Amount;
import app.unbroken.habit.Habit;
import app.unbroken.habit.HabitId;
import app.unbroken.journal.ActionId;
import app.unbroken.journal.ActionKind;
import app.unbroken.journal.Change;
import app.unbroken.journal.Decision;
import app.unbroken.journal.Deed;
import app.unbroken.journal.Journal;
import app.unbroken.journal.Scope;
import java.time.LocalDate;
import java.util.List;

/** Writes a note beside a day, whatever else the day says. */
public final class NoteDay {
  private NoteDay() {}

  public sealed interface Outcome {
    /**
     * Written.
     *
     * @param cut whether the note was too long and lost its end
     */
    record Noted(Habit habit, Entry entry, boolean cut) implements Outcome {}

    record NothingNew(Habit habit) implements Outcome {}

    record Refused(Habit habit, DayRefusal why) implements Outcome {}

    record Archived(Habit habit) implements Outcome {}

    record NoSuchHabit() implements Outcome {}
  }

  /**
   * @param note as typed; empty takes the day's note away
   */
  public record Note(HabitId habit, LocalDate day, String note, Way way) {}

  public static Decision<Outcome> decide(Journal journal, Note note, ActionId action) {
    return journal.about(
        note.habit(), new Outcome.NoSuchHabit(), habit -> decide(journal, habit, note, action));
  }

  private static Decision<Outcome> decide(
      Journal journal, Habit habit, Note note, ActionId action) {
    if (!habit.isActive()) {
      return Decision.of(new Outcome.Archived(habit));
    }
    var refusal = Reachable.refusal(journal, habit, note.day(), note.way());
    if (refusal.isPresent()) {
      return Decision.of(new Outcome.Refused(habit, refusal.get()));
    }
    var history = journal.historyOf(habit.id());
    if (!history.reaches(note.day())) {
      return Decision.needs(new Scope.WholeHabit(habit.id()));
    }
    var before = history.on(note.day()).orElse(null);
    var words = Entry.cleaned(note.note());
    if (words.equals(before == null ? "" : before.note())) {
      return Decision.of(new Outcome.NothingNew(habit));
    }
    var mark = before == null ? new Mark.Logged(Amount.ZERO) : before.mark();
    var entry = Entries.written(journal, habit, note.day(), mark, words);
    return journal.having(
        new Deed(
            action,
            Reachable.audited(ActionKind.NOTE, note.day(), journal.today()),
            habit.name().value(),
            List.of(new Change.OfDay(habit.id(), note.day(), before, entry))),
        after -> new Outcome.Noted(habit, entry, Entry.isTooLong(note.note())));
  }
}
