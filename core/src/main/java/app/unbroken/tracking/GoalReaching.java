package app.unbroken.tracking;

import app.unbroken.habit.Habit;
import app.unbroken.habit.HabitState;
import app.unbroken.journal.Change;
import app.unbroken.journal.Deed;
import app.unbroken.journal.Journal;
import app.unbroken.streak.Standing;
import java.util.ArrayList;

/** Arriving at a goal: once, at what crosses the line, and taken back with it. */
final class GoalReaching {
  private GoalReaching() {}

  static GoalNews news(Journal journal, Habit habit, Standing before, Standing after) {
    var goal = habit.goal();
    var was = GoalProgress.of(goal, before);
    var is = GoalProgress.of(goal, after);
    if (was.isEmpty() || was.get().isMet() || !is.orElseThrow().isMet()) {
      return new GoalNews.None();
    }
    return GoalProgress.finishes(goal)
        ? new GoalNews.Finished(goal, habit.in(new HabitState.Archived(journal.now())))
        : new GoalNews.Reached(goal, GoalProgress.raised(goal));
  }

  static Deed finishing(Deed deed, Habit habit, GoalNews news) {
    if (!(news instanceof GoalNews.Finished finished)) {
      return deed;
    }
    var changes = new ArrayList<>(deed.changes());
    changes.add(new Change.OfHabit(habit, finished.archived()));
    return new Deed(deed.id(), deed.kind(), deed.subject(), changes);
  }
}
