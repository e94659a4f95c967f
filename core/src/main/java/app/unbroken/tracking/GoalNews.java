package app.unbroken.tracking;

import app.unbroken.habit.Goal;
import app.unbroken.habit.Habit;

/** Whether a check-in, or the end of a day, arrived at the habit's goal, and what follows. */
public sealed interface GoalNews {

  record None() implements GoalNews {}

  /** Reached: the reply asks whether to keep going, to raise it, or to finish. */
  record Reached(Goal goal, Goal raised) implements GoalNews {}

  /** Reached, and finished as the person wanted: the habit went to the archive by the same deed. */
  record Finished(Goal goal, Habit archived) implements GoalNews {}
}
