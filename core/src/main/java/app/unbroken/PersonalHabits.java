package app.unbroken;

import app.unbroken.habit.HabitDraft;
import app.unbroken.habit.HabitId;
import app.unbroken.habit.HabitName;
import app.unbroken.journal.Scope;
import app.unbroken.planning.AddHabit;
import app.unbroken.planning.ArchiveHabit;
import app.unbroken.planning.ChangeHabit;
import app.unbroken.planning.DeleteHabit;
import app.unbroken.planning.EndVacation;
import app.unbroken.planning.ListHabits;
import app.unbroken.planning.MoveStart;
import app.unbroken.planning.PauseHabit;
import app.unbroken.planning.RenameHabit;
import app.unbroken.planning.ReorderHabits;
import app.unbroken.planning.RestoreHabit;
import app.unbroken.planning.ResumeHabit;
import app.unbroken.planning.StartVacation;
import app.unbroken.planning.TagHabit;
import app.unbroken.user.Ids;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What one person plans. */
public final class PersonalHabits {
  private final Pen pen;
  private final Ids ids;

  PersonalHabits(Pen pen, Ids ids) {
    this.pen = pen;
    this.ids = ids;
  }

  public AddHabit.Outcome add(HabitDraft draft) {
    return add(new HabitId(ids.next()), draft);
  }

  /** With an id of the caller's: adding the same id again begins no second habit. */
  public AddHabit.Outcome add(HabitId habit, HabitDraft draft) {
    return pen.write(
        Scope.RECENT, (journal, action) -> AddHabit.decide(journal, habit, draft, action));
  }

  public ChangeHabit.Outcome change(HabitId habit, ChangeHabit.Wish wish) {
    return pen.write(
        one(habit), (journal, action) -> ChangeHabit.decide(journal, habit, wish, action));
  }

  public RenameHabit.Outcome rename(HabitId habit, HabitName name) {
    return pen.write(
        Scope.TODAY, (journal, action) -> RenameHabit.decide(journal, habit, name, action));
  }

  /** The habits named come first, in this order; all others follow in the order they had. */
  public ReorderHabits.Outcome reorder(List<HabitId> first) {
    return pen.write(
        Scope.TODAY, (journal, action) -> ReorderHabits.decide(journal, first, action));
  }

  public TagHabit.Outcome tag(HabitId habit, List<String> tags) {
    return pen.write(
        one(habit), (journal, action) -> TagHabit.decide(journal, habit, tags, action));
  }

  /**
   * @param until the last day of the pause, null for a pause without an end
   */
  public PauseHabit.Outcome pause(HabitId habit, @Nullable LocalDate until) {
    return pen.write(
        one(habit), (journal, action) -> PauseHabit.decide(journal, habit, until, action));
  }

  public ResumeHabit.Outcome resume(HabitId habit) {
    return pen.write(one(habit), (journal, action) -> ResumeHabit.decide(journal, habit, action));
  }

  public ArchiveHabit.Outcome archive(HabitId habit) {
    return pen.write(one(habit), (journal, action) -> ArchiveHabit.decide(journal, habit, action));
  }

  public RestoreHabit.Outcome restore(HabitId habit) {
    return pen.write(Scope.TODAY, (journal, action) -> RestoreHabit.decide(journal, habit, action));
  }

  public DeleteHabit.Outcome delete(HabitId habit) {
    return pen.write(one(habit), (journal, action) -> DeleteHabit.decide(journal, habit, action));
  }

  public MoveStart.Outcome moveStart(HabitId habit, LocalDate day) {
    return pen.write(
        one(habit), (journal, action) -> MoveStart.decide(journal, habit, day, action));
  }

  /**
   * @param last the last day of it, null for a vacation without an end
   */
  public StartVacation.Outcome startVacation(LocalDate first, @Nullable LocalDate last) {
    return pen.write(
        Scope.PROFILE, (journal, action) -> StartVacation.decide(journal, first, last, action));
  }

  public EndVacation.Outcome endVacation() {
    return pen.write(Scope.PROFILE, EndVacation::decide);
  }

  /**
   * @param after where the page before ended, null for the first one
   */
  public ListHabits.Page list(
      ListHabits.Filter filter, ListHabits.@Nullable Cursor after, int limit) {
    return pen.read(Scope.TODAY, journal -> ListHabits.decide(journal, filter, after, limit));
  }

  private static Scope one(HabitId habit) {
    return new Scope.OneHabit(habit);
  }
}
