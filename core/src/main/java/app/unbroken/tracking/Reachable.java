package app.unbroken.tracking;

import app.unbroken.habit.Habit;
import app.unbroken.journal.ActionKind;
import app.unbroken.journal.Journal;
import java.time.LocalDate;
import java.util.Optional;

/**
 * Which days may be written: today and the last seven freely, older ones through the history and
 * marked so in the audit, none of the future, none before the habit's start.
 */
public final class Reachable {
  public static final int DAYS_BACK = 7;

  private Reachable() {}

  public static Optional<DayRefusal> refusal(Journal journal, Habit habit, LocalDate day, Way way) {
    var today = journal.today();
    if (day.isAfter(today)) {
      return Optional.of(new DayRefusal.InTheFuture(day, today));
    }
    if (day.isBefore(habit.start())) {
      return Optional.of(new DayRefusal.BeforeStart(day, habit.start()));
    }
    return way == Way.DIRECTLY && isLongAgo(day, today)
        ? Optional.of(new DayRefusal.TooLongAgo(day, today.minusDays(DAYS_BACK)))
        : Optional.empty();
  }

  /** The kind, or {@link ActionKind#BACKFILL} for a day that only the history leads to. */
  static ActionKind audited(ActionKind kind, LocalDate day, LocalDate today) {
    return isLongAgo(day, today) ? ActionKind.BACKFILL : kind;
  }

  private static boolean isLongAgo(LocalDate day, LocalDate today) {
    return day.isBefore(today.minusDays(DAYS_BACK));
  }
}
