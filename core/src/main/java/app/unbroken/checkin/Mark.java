package app.unbroken.checkin;

import app.unbroken.habit.Amount;

/** What a person said about a day. A freeze is not a mark: it follows from the history. */
public sealed interface Mark {

  /** So much was done; for a habit to avoid, so many slips. */
  record Logged(Amount amount) implements Mark {}

  /** The day is to count neither way. */
  record Skipped() implements Mark {}
}
