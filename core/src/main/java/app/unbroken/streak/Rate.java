package app.unbroken.streak;

/** Successes among what was due and is over; skipped, resting and frozen days are in neither. */
public record Rate(int successes, int due) {

  public int percent() {
    return due == 0 ? 0 : Math.round(100f * successes / due);
  }
}
