package app.unbroken.reminder;

import app.unbroken.habit.Habit;
import app.unbroken.journal.Journal;
import app.unbroken.streak.Streaks;
import java.time.LocalDate;
import java.util.Objects;

/** Whether a habit still asks for something on a day, when its ring is about to be heard. */
public final class Wanted {
  private Wanted() {}

  /** The journal holds the habit. Nothing is asked twice of who has done it, or rests. */
  public static boolean on(LocalDate day, Habit habit, Journal journal) {
    if (!habit.isActive()
        || day.isAfter(journal.today())
        || day.isBefore(habit.start())
        || habit.isPausedOn(day)
        || journal.user().vacations().cover(day)) {
      return false;
    }
    return day.equals(journal.today()) ? today(habit, journal) : before(day, habit, journal);
  }

  private static boolean today(Habit habit, Journal journal) {
    return switch (journal.standingOf(habit).today().need()) {
      case DUE, LAST_CHANCE, MINIMUM, OPTIONAL, KEEPING -> true;
      case NOT_DUE, DONE, SKIPPED, RESTING, BROKEN -> false;
    };
  }

  /** A ring that quiet hours held over the end of its day. */
  private static boolean before(LocalDate day, Habit habit, Journal journal) {
    var history = journal.historyOf(habit.id());
    if (!history.reaches(day)) {
      return false;
    }
    var calendar = Streaks.calendar(habit, journal.user(), history, day, day, journal.today());
    return switch (Objects.requireNonNull(calendar.get(day), "asked for this day")) {
      case OPEN, MISSED, MINIMUM, FROZEN, FORGIVEN -> true;
      case NOT_STARTED, NOT_DUE, RESTING, SKIPPED, DONE, PARTIAL, BONUS -> false;
    };
  }
}
