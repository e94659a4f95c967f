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
import app.unbroken.streak.Standing;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Writes down that something was done, or for a habit to avoid that it happened. */
public final class RecordCheckIn {
  private RecordCheckIn() {}

  /**
   * What is to be written.
   *
   * @param note replaces the day's note; empty leaves it as it is
   */
  public record CheckIn(HabitId habit, LocalDate day, HowMuch howMuch, String note, Way way) {
    public static CheckIn done(HabitId habit, LocalDate day) {
      return new CheckIn(habit, day, new HowMuch.Done(), "", Way.DIRECTLY);
    }

    public static CheckIn of(HabitId habit, LocalDate day, HowMuch howMuch) {
      return new CheckIn(habit, day, howMuch, "", Way.DIRECTLY);
    }
  }

  public sealed interface Outcome {
    /**
     * Written.
     *
     * @param before the day's entry before it, null where there was none
     * @param perfectDay whether today became perfect by this
     */
    record Recorded(
        Habit habit,
        Entry entry,
        @Nullable Entry before,
        Standing standingBefore,
        Standing standing,
        GoalNews goal,
        boolean perfectDay)
        implements Outcome {}

    /** The day says all of this already. */
    record NothingNew(Habit habit, Entry entry, Standing standing) implements Outcome {}

    record NothingToAdd(Habit habit) implements Outcome {}

    record TooMuch(Habit habit, Amount allowed) implements Outcome {}

    record Refused(Habit habit, DayRefusal why) implements Outcome {}

    record Archived(Habit habit) implements Outcome {}

    record NoSuchHabit() implements Outcome {}
  }

  /** Needs every habit only where today may become perfect by it. */
  public static Decision<Outcome> decide(Journal journal, CheckIn checkIn, ActionId action) {
    return journal.about(
        checkIn.habit(),
        new Outcome.NoSuchHabit(),
        habit -> decide(journal, habit, checkIn, action));
  }

  private static Decision<Outcome> decide(
      Journal journal, Habit habit, CheckIn checkIn, ActionId action) {
    if (!habit.isActive()) {
      return Decision.of(new Outcome.Archived(habit));
    }
    var refusal = Reachable.refusal(journal, habit, checkIn.day(), checkIn.way());
    if (refusal.isPresent()) {
      return Decision.of(new Outcome.Refused(habit, refusal.get()));
    }
    if (checkIn.howMuch() instanceof HowMuch.More(var amount) && amount.isZero()) {
      return Decision.of(new Outcome.NothingToAdd(habit));
    }
    var period = DayAmount.lookedAt(journal, habit, checkIn.day());
    if (!journal.historyOf(habit.id()).reaches(period)) {
      return Decision.needs(new Scope.WholeHabit(habit.id()));
    }
    return DayAmount.after(journal, habit, checkIn.day(), checkIn.howMuch())
        .map(amount -> record(journal, habit, checkIn, amount, action))
        .orElse(Decision.of(new Outcome.TooMuch(habit, Amount.LARGEST)));
  }

  private static Decision<Outcome> record(
      Journal journal, Habit habit, CheckIn checkIn, Amount amount, ActionId action) {
    var before = journal.historyOf(habit.id()).on(checkIn.day()).orElse(null);
    var note = Entry.cleaned(checkIn.note());
    var entry =
        Entries.written(
            journal,
            habit,
            checkIn.day(),
            new Mark.Logged(amount),
            note.isEmpty() && before != null ? before.note() : note);
    if (before != null && Entries.sayTheSame(before, entry)) {
      return Decision.of(new Outcome.NothingNew(habit, before, journal.standingOf(habit)));
    }
    var dayChange = new Change.OfDay(habit.id(), checkIn.day(), before, entry);
    var kind = Reachable.audited(ActionKind.CHECK_IN, checkIn.day(), journal.today());
    var deed = new Deed(action, kind, habit.name().value(), List.of(dayChange));
    var standingBefore = journal.standingOf(habit);
    var written = journal.after(deed);
    var standing = written.standingOf(habit);
    var newToday = Today.Group.of(standing) != Today.Group.of(standingBefore);
    if (newToday && !journal.scope().holdsAllHabits()) {
      return Decision.needs(Scope.TODAY);
    }
    var news = GoalReaching.news(journal, habit, standingBefore, standing);
    return journal.having(
        GoalReaching.finishing(deed, habit, news),
        after ->
            new Outcome.Recorded(
                habit,
                entry,
                before,
                standingBefore,
                after.standingOf(habit),
                news,
                Today.becomesPerfect(journal, habit, standingBefore, standing)));
  }
}
