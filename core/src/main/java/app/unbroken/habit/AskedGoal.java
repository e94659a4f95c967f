package app.unbroken.habit;

/** What somebody asked a goal to be, checked; the constructors throw where this answers. */
public sealed interface AskedGoal {

  record Possible(Goal goal) implements AskedGoal {}

  record OutOfRange(int asked, int least, int most) implements AskedGoal {}

  static AskedGoal streak(int length, boolean finishes) {
    return isOutOfRange(length)
        ? new OutOfRange(length, 1, Goal.FARTHEST)
        : new Possible(new Goal.Streak(length, finishes));
  }

  static AskedGoal total(int successes, boolean finishes) {
    return isOutOfRange(successes)
        ? new OutOfRange(successes, 1, Goal.FARTHEST)
        : new Possible(new Goal.Total(successes, finishes));
  }

  private static boolean isOutOfRange(int asked) {
    return asked < 1 || asked > Goal.FARTHEST;
  }
}
