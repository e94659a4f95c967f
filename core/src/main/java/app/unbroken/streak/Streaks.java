package app.unbroken.streak;

import app.unbroken.habit.Habit;
import app.unbroken.user.User;
import java.time.LocalDate;
import java.util.SortedMap;

/** What a history amounts to. */
public final class Streaks {
  private Streaks() {}

  /** Where a habit stands on {@code today}. */
  public static Standing standing(Habit habit, User user, History history, LocalDate today) {
    throw new UnsupportedOperationException();
  }

  /** The verdict of each day from {@code first} to {@code last}, both included. */
  public static SortedMap<LocalDate, Verdict> calendar(
      Habit habit,
      User user,
      History history,
      LocalDate first,
      LocalDate last,
      LocalDate today) {
    throw new UnsupportedOperationException();
  }

  /** The fold's state after {@code through}, which must be a day that can no longer be open. */
  public static Checkpoint checkpoint(Habit habit, User user, History history, LocalDate through) {
    throw new UnsupportedOperationException();
  }
}
