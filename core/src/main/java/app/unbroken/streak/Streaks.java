package app.unbroken.streak;

import app.unbroken.habit.Habit;
import app.unbroken.user.User;
import java.time.LocalDate;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/** What a history amounts to. */
public final class Streaks {
  private Streaks() {}

  /** Where a habit stands on {@code today}. */
  public static Standing standing(Habit habit, User user, History history, LocalDate today) {
    return new Fold(habit, user, history, Marks.IGNORED).until(today.toEpochDay()).standing();
  }

  /**
   * The verdict of each day from {@code first} to {@code last}, both included; days to come are
   * open. Of the days that a checkpoint stands for, only the last {@value Window#DAYS} are known.
   */
  public static SortedMap<LocalDate, Verdict> calendar(
      Habit habit, User user, History history, LocalDate first, LocalDate last, LocalDate today) {
    var checkpoint = history.checkpoint();
    if (checkpoint != null && !first.isAfter(checkpoint.through().minusDays(Window.DAYS))) {
      throw new IllegalArgumentException(first + " is folded into " + checkpoint.through());
    }
    var firstWanted = first.toEpochDay();
    var judged = new Verdict[(int) Math.max(0, last.toEpochDay() - firstWanted + 1)];
    Marks marks =
        (day, verdict) -> {
          if (day >= firstWanted && day - firstWanted < judged.length) {
            judged[(int) (day - firstWanted)] = verdict;
          }
        };
    new Fold(habit, user, history, marks).until(today.toEpochDay());
    var verdicts = new TreeMap<LocalDate, Verdict>();
    for (var each = 0; each < judged.length; each++) {
      var day = first.plusDays(each);
      var unjudged = day.isBefore(habit.start()) ? Verdict.NOT_STARTED : Verdict.OPEN;
      verdicts.put(day, judged[each] == null ? unjudged : judged[each]);
    }
    return verdicts;
  }

  /**
   * Every run of at least one success, the oldest first, in the unit that was counted then; the one
   * still running is last. The history must be whole, without a checkpoint.
   */
  public static List<Run> runs(Habit habit, User user, History history, LocalDate today) {
    if (history.checkpoint() != null) {
      throw new IllegalArgumentException("the runs of a whole history only");
    }
    return new Fold(habit, user, history, Marks.IGNORED).until(today.toEpochDay()).runs();
  }

  /** The fold's state after {@code through}, which must be a day that can no longer be open. */
  public static Checkpoint checkpoint(Habit habit, User user, History history, LocalDate through) {
    if (!history.reaches(through.plusDays(1))) {
      throw new IllegalArgumentException(through + " lies before the checkpoint of the history");
    }
    var fold = new Fold(habit, user, history, Marks.IGNORED).through(through.toEpochDay());
    return new Checkpoint(through, fold.state());
  }
}
