package app.unbroken.tracking;

/** How a person came to the day they write. */
public enum Way {
  /** From a card, a list or a typed line: today and the seven days before it. */
  DIRECTLY,
  /** Through the habit's history, where any day of its life can be chosen. */
  THROUGH_HISTORY
}
