package app.unbroken.habit;

import java.time.Instant;

/** Where a habit is in its life. A pause is not a state but a span of days. */
public sealed interface HabitState {

  record Active() implements HabitState {}

  /** Out of the way, with its history, until it is restored. */
  record Archived(Instant at) implements HabitState {}

  /** Gone for the person, kept for a while so that an undo is exact. */
  record Deleted(Instant at) implements HabitState {}
}
