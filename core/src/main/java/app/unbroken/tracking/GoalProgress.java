package app.unbroken.tracking;

import app.unbroken.habit.Goal;
import app.unbroken.streak.Standing;
import java.util.Optional;

/** How far a habit is on the way to its goal. */
public record GoalProgress(int reached, int wanted) {

  /** Empty for a habit without a goal. */
  public static Optional<GoalProgress> of(Goal goal, Standing standing) {
    return switch (goal) {
      case Goal.None ignored -> Optional.empty();
      case Goal.Streak(var length, var finishes) ->
          Optional.of(new GoalProgress(standing.current().length(), length));
      case Goal.Total(var successes, var finishes) ->
          Optional.of(new GoalProgress(standing.successes(), successes));
    };
  }

  public boolean isMet() {
    return reached >= wanted;
  }

  static boolean finishes(Goal goal) {
    return switch (goal) {
      case Goal.None ignored -> false;
      case Goal.Streak streak -> streak.finishes();
      case Goal.Total total -> total.finishes();
    };
  }

  /** The next goal to offer: twice as far. */
  public static Goal raised(Goal goal) {
    return switch (goal) {
      case Goal.None none -> none;
      case Goal.Streak(var length, var finishes) ->
          new Goal.Streak(Math.min(2 * length, Goal.FARTHEST), finishes);
      case Goal.Total(var successes, var finishes) ->
          new Goal.Total(Math.min(2 * successes, Goal.FARTHEST), finishes);
    };
  }
}
