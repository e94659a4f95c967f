package app.unbroken.journal;

import app.unbroken.habit.Habit;
import app.unbroken.habit.HabitId;
import app.unbroken.streak.Checkpoint;
import app.unbroken.streak.Streaks;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;

/**
 * Which checkpoints a store keeps, so that a book opens with two weeks of days however long its
 * habits have lived. Those of a person move on once a week, each person's on a weekday of their
 * own, and stay ten days behind today: far enough for the days that people still fill in. One that
 * another version of the fold wrote counts as absent: a store opens the habit with every day, and a
 * new one is due.
 */
public final class Checkpoints {
  private static final int DAYS_BEHIND = 10;

  private Checkpoints() {}

  /** The checkpoints to keep together with what was decided, from the book as it is after it. */
  public static Map<HabitId, Checkpoint> due(Journal after) {
    var through = through(after);
    var due = new HashMap<HabitId, Checkpoint>();
    for (var habit : after.habits()) {
      if (isDue(after, habit, through)) {
        var history = after.historyOf(habit.id());
        due.put(habit.id(), Streaks.checkpoint(habit, after.user(), history, through));
      }
    }
    return due;
  }

  private static LocalDate through(Journal journal) {
    var latest = journal.today().minusDays(DAYS_BEHIND);
    var weekday = journal.user().id().value().getLeastSignificantBits();
    return latest.minusDays(Math.floorMod(latest.toEpochDay() - weekday, 7));
  }

  private static boolean isDue(Journal after, Habit habit, LocalDate through) {
    return !habit.isDeleted()
        && !habit.start().isAfter(through)
        && after.historyOf(habit.id()).reaches(through)
        && after.histories().containsKey(habit.id());
  }
}
