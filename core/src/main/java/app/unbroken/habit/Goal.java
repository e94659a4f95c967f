package app.unbroken.habit;

/** Where a habit is meant to arrive. */
public sealed interface Goal {
  int FARTHEST = 100_000;

  record None() implements Goal {}

  /** So many in a row, in the unit of the habit's streak. */
  record Streak(int length, boolean finishes) implements Goal {
    public Streak {
      if (length < 1 || length > FARTHEST) {
        throw new IllegalArgumentException("a goal is 1 to " + FARTHEST + ", not " + length);
      }
    }
  }

  /** So many successes in all. */
  record Total(int successes, boolean finishes) implements Goal {
    public Total {
      if (successes < 1 || successes > FARTHEST) {
        throw new IllegalArgumentException("a goal is 1 to " + FARTHEST + ", not " + successes);
      }
    }
  }
}
