package app.unbroken.tracking;

import app.unbroken.habit.Habit;
import app.unbroken.habit.HabitId;
import app.unbroken.habit.Target;
import app.unbroken.journal.ActionId;
import app.unbroken.journal.ActionKind;
import app.unbroken.journal.Decision;
import app.unbroken.journal.Deed;
import app.unbroken.journal.Journal;
import app.unbroken.journal.Scope;
import app.unbroken.streak.Streaks;
import java.time.LocalDate;

/**
 * Notices a goal that was reached by the mere end of a day: a limit that was kept, or something
 * avoided. Nobody checks these in, so somebody has to look.
 */
public final class SettleGoal {
  private SettleGoal() {}

  public sealed interface Outcome {
    /**
     * Looked at.
     *
     * @param habit as it is now: in the archive when its person wanted that at the goal
     */
    record Settled(Habit habit, GoalNews news) implements Outcome {}

    record NoSuchHabit() implements Outcome {}
  }

  /**
   * @param since the day the person last heard about; what its own end brought is news
   */
  public static Decision<Outcome> decide(
      Journal journal, HabitId id, LocalDate since, ActionId action) {
    return journal.about(
        id, new Outcome.NoSuchHabit(), habit -> decide(journal, habit, since, action));
  }

  private static Decision<Outcome> decide(
      Journal journal, Habit habit, LocalDate since, ActionId action) {
    if (!habit.isActive()
        || !closesByItself(habit, journal.today())
        || since.isBefore(habit.start())) {
      return Decision.of(new Outcome.Settled(habit, new GoalNews.None()));
    }
    var history = journal.historyOf(habit.id());
    if (!history.reaches(since)) {
      return Decision.needs(new Scope.WholeHabit(habit.id()));
    }
    var before = Streaks.standing(habit, journal.user(), history, since);
    var news = GoalReaching.news(journal, habit, before, journal.standingOf(habit));
    return news instanceof GoalNews.Finished(var goal, var archived)
        ? Decision.of(
            new Outcome.Settled(archived, news),
            Deed.of(action, ActionKind.ARCHIVE_HABIT, habit, archived))
        : Decision.of(new Outcome.Settled(habit, news));
  }

  /** Whether days succeed without a check-in. */
  public static boolean closesByItself(Habit habit, LocalDate day) {
    return switch (habit.ruleOn(day).target()) {
      case Target.AtLeast ignored -> false;
      case Target.AtMost ignored -> true;
      case Target.Avoid ignored -> true;
    };
  }
}
