package app.unbroken.habit;

import java.time.Instant;
import java.time.LocalDate;

/**
 * A reminder put off: once more, at an instant.
 *
 * @param day the person's day that it is about
 */
public record Snooze(LocalDate day, Instant at) {}
