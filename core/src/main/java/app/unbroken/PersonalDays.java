package app.unbroken;

import app.unbroken.habit.HabitId;
import app.unbroken.journal.ActionId;
import app.unbroken.journal.Scope;
import app.unbroken.tracking.ClearDay;
import app.unbroken.tracking.HabitHistory;
import app.unbroken.tracking.NoteDay;
import app.unbroken.tracking.Overview;
import app.unbroken.tracking.RecordCheckIn;
import app.unbroken.tracking.RecordCheckIn.CheckIn;
import app.unbroken.tracking.SettleGoal;
import app.unbroken.tracking.SkipDay;
import app.unbroken.tracking.Statistics;
import app.unbroken.tracking.Today;
import app.unbroken.tracking.UndoLast;
import app.unbroken.tracking.Way;
import java.time.LocalDate;
import java.time.Year;
import org.jspecify.annotations.Nullable;

/** What one person does, and how it stands. */
public final class PersonalDays {
  private final Pen pen;

  PersonalDays(Pen pen) {
    this.pen = pen;
  }

  public Today today() {
    return pen.read(Scope.TODAY, Today::decide);
  }

  public RecordCheckIn.Outcome checkIn(CheckIn checkIn) {
    return pen.write(
        one(checkIn.habit()), (journal, action) -> RecordCheckIn.decide(journal, checkIn, action));
  }

  /** Done today, whatever today asks for. */
  public RecordCheckIn.Outcome done(HabitId habit) {
    return pen.write(
        Scope.TODAY,
        (journal, action) ->
            RecordCheckIn.decide(journal, CheckIn.done(habit, journal.today()), action));
  }

  public SkipDay.Outcome skip(HabitId habit, LocalDate day, Way way) {
    return pen.write(
        one(habit), (journal, action) -> SkipDay.decide(journal, habit, day, way, action));
  }

  public ClearDay.Outcome clear(HabitId habit, LocalDate day, Way way) {
    return pen.write(
        one(habit), (journal, action) -> ClearDay.decide(journal, habit, day, way, action));
  }

  public NoteDay.Outcome note(NoteDay.Note note) {
    return pen.write(one(note.habit()), (journal, action) -> NoteDay.decide(journal, note, action));
  }

  /**
   * Whether a goal was reached by the mere end of a day, as of a habit to avoid.
   *
   * @param since the day the person last heard about
   */
  public SettleGoal.Outcome settleGoal(HabitId habit, LocalDate since) {
    return pen.write(
        one(habit), (journal, action) -> SettleGoal.decide(journal, habit, since, action));
  }

  /** Takes back the last action that can be. */
  public UndoLast.Outcome undo() {
    return pen.write(Scope.RECENT, UndoLast::decide);
  }

  /** Takes back one certain action. */
  public UndoLast.Outcome undo(ActionId which) {
    return pen.write(Scope.RECENT, (journal, action) -> UndoLast.decide(journal, which, action));
  }

  /**
   * @param before the day that the page stops short of, null for the newest page
   */
  public HabitHistory.Outcome history(HabitId habit, @Nullable LocalDate before, int limit) {
    return pen.read(one(habit), journal -> HabitHistory.decide(journal, habit, before, limit));
  }

  public Statistics.Outcome statistics(HabitId habit, Year year) {
    return pen.read(
        new Scope.WholeHabit(habit), journal -> Statistics.decide(journal, habit, year));
  }

  public Overview overview() {
    return pen.read(Scope.EVERYTHING, Overview::decide);
  }

  private static Scope one(HabitId habit) {
    return new Scope.OneHabit(habit);
  }
}
