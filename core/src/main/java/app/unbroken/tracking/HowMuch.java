package app.unbroken.tracking;

import app.unbroken.habit.Amount;

/** How much was done, in the ways a person says it. */
public sealed interface HowMuch {

  /**
   * Whatever the day asks for: at least the target, for a week's or month's total what is missing
   * of it; for a habit to limit or to avoid, nothing more than was said already. Saying it twice
   * changes nothing.
   */
  record Done() implements HowMuch {}

  /** So much on top of what the day has. */
  record More(Amount amount) implements HowMuch {}

  /** So much in all, whatever the day had. */
  record InAll(Amount amount) implements HowMuch {}
}
