package app.unbroken.streak;

/** What became of one day of one habit. */
public enum Verdict {
  /** Before the habit's first day. */
  NOT_STARTED,
  /** Nothing was asked of this day. */
  NOT_DUE,
  /** Done on a day that asked for nothing: counts in totals, never in a streak. */
  BONUS,
  /** Not over yet, and not decided. */
  OPEN,
  DONE,
  /** The minimum version: keeps the streak, adds nothing. */
  MINIMUM,
  /** Done, towards a week or month that asks for more than one day. */
  PARTIAL,
  MISSED,
  SKIPPED,
  /** Paused or on vacation. */
  RESTING,
  FROZEN,
  /** Missed, and forgiven by the two-day rule. */
  FORGIVEN
}
