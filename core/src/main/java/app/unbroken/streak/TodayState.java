package app.unbroken.streak;

import app.unbroken.habit.Amount;

/**
 * What today asks of a person.
 *
 * @param soFar what was logged for the day, or for the week or month where the target is summed
 * @param wanted the target it is measured against; zero for a habit to avoid
 * @param times successes in the running week or month; 0 or 1 where the day stands alone
 * @param timesWanted how many of them are wanted
 * @param daysLeft days left in the period, today included
 */
public record TodayState(
    Need need, Amount soFar, Amount wanted, int times, int timesWanted, int daysLeft) {

  public enum Need {
    /** Nothing today; doing it all the same is a bonus. */
    NOT_DUE,
    /** Can be done today, or on another day of the week or month. */
    OPTIONAL,
    /** To be done today. */
    DUE,
    /** As many days are left as successes are missing: today or never. */
    LAST_CHANCE,
    /** The minimum version is reached, the target is not. */
    MINIMUM,
    DONE,
    SKIPPED,
    /** Paused or on vacation. */
    RESTING,
    /** At most or not at all, and so far kept. */
    KEEPING,
    /** The limit is passed, or a slip happened. */
    BROKEN
  }

  /** Whether the person still has something to do today. */
  public boolean asks() {
    return switch (need) {
      case DUE, LAST_CHANCE, MINIMUM -> true;
      case NOT_DUE, OPTIONAL, DONE, SKIPPED, RESTING, KEEPING, BROKEN -> false;
    };
  }
}
