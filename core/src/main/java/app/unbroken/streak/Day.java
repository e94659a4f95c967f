package app.unbroken.streak;

/**
 * What is known of a day before it is judged.
 *
 * @param due whether the schedule asks for this day
 * @param entered whether there is an entry that is not a skip
 * @param open whether the day is still running
 */
record Day(
    boolean due, boolean entered, boolean skipped, boolean resting, boolean open, long amount) {}
