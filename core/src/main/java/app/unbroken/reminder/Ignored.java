package app.unbroken.reminder;

import app.unbroken.habit.Habit;
import app.unbroken.habit.Schedule;
import app.unbroken.journal.Change;
import app.unbroken.journal.Journal;
import app.unbroken.streak.StreakUnit;
import app.unbroken.streak.Streaks;
import app.unbroken.streak.TodayState.Need;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.Objects;

/** Whether somebody lets the reminders of a habit pass. Read from the book; nothing is counted. */
public final class Ignored {
  public static final int MANY = 5;
  private static final int DAYS_BACK = 60;

  private Ignored() {}

  /**
   * With the first ring of the day after {@link #MANY} days that rang for nothing, and with no
   * other: the next day there is one more. Days that the journal does not hold are not guessed.
   */
  public static boolean isWorthAsking(Journal journal, Habit habit, Ring ring) {
    if (!isFirstOfItsDay(journal, habit, ring)) {
      return false;
    }
    var history = journal.historyOf(habit.id());
    var earliest = ring.day().minusDays(DAYS_BACK);
    var day = ring.day().minusDays(1);
    var ignored = 0;
    for (; !day.isBefore(habit.start()) && ignored <= MANY; day = day.minusDays(1)) {
      if (day.isBefore(earliest) || !history.reaches(day)) {
        return false;
      }
      if (rings(habit, day)) {
        if (history.on(day).isPresent()) {
          break;
        }
        ignored += isMissed(journal, habit, day) ? 1 : 0;
      }
    }
    return ignored == MANY && !hasChangedSince(journal, habit, day);
  }

  private static boolean isFirstOfItsDay(Journal journal, Habit habit, Ring ring) {
    var where = Surroundings.of(journal.user());
    return ring.repeat() == 0
        && Bell.of(habit.reminding()).stream()
            .flatMap(bell -> Bells.on(ring.day(), bell, where).stream())
            .map(Ring::due)
            .min(Comparator.naturalOrder())
            .filter(ring.due()::equals)
            .isPresent();
  }

  private static boolean rings(Habit habit, LocalDate day) {
    return habit.reminding().times().stream()
        .anyMatch(time -> time.weekdays().contains(day.getDayOfWeek()));
  }

  private static boolean isMissed(Journal journal, Habit habit, LocalDate day) {
    var history = journal.historyOf(habit.id());
    if (isOfAPeriod(habit.ruleOn(day).schedule())) {
      return wasAsked(Streaks.standing(habit, journal.user(), history, day).today().need());
    }
    var days = Streaks.calendar(habit, journal.user(), history, day, day, journal.today());
    return switch (Objects.requireNonNull(days.get(day), "asked for this day")) {
      case OPEN, MISSED, FROZEN, FORGIVEN -> true;
      case NOT_STARTED, NOT_DUE, BONUS, DONE, MINIMUM, PARTIAL, SKIPPED, RESTING -> false;
    };
  }

  /** No single day of a week or month is missed, but each at which it was still open rang. */
  private static boolean isOfAPeriod(Schedule schedule) {
    return switch (StreakUnit.of(schedule)) {
      case WEEKS, MONTHS -> true;
      case DAYS, TIMES -> false;
    };
  }

  private static boolean wasAsked(Need need) {
    return switch (need) {
      case DUE, LAST_CHANCE, OPTIONAL -> true;
      case MINIMUM, NOT_DUE, DONE, SKIPPED, RESTING, KEEPING, BROKEN -> false;
    };
  }

  /** Times that are new have not been ignored yet. */
  private static boolean hasChangedSince(Journal journal, Habit habit, LocalDate day) {
    return journal.actions().stream()
        .filter(action -> !journal.user().dayAt(action.at()).isBefore(day))
        .flatMap(action -> action.deed().changes().stream())
        .anyMatch(change ->
            change instanceof Change.OfHabit(var before, var after)
                && before != null
                && after != null
                && after.id().equals(habit.id())
                && !before.reminding().times().equals(after.reminding().times()));
  }
}
