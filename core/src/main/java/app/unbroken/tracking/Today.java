package app.unbroken.tracking;

import app.unbroken.checkin.Entry;
import app.unbroken.habit.Habit;
import app.unbroken.journal.Decision;
import app.unbroken.journal.Journal;
import app.unbroken.journal.Scope;
import app.unbroken.streak.Standing;
import app.unbroken.streak.TodayState;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The day's list: every active habit with where it stands, in the person's order.
 *
 * @param vacation whether the person is on vacation
 */
public record Today(LocalDate day, List<Row> rows, boolean vacation) {
  public Today {
    rows = List.copyOf(rows);
  }

  /**
   * One habit today.
   *
   * @param entry what the day says so far, null when nothing
   */
  public record Row(Habit habit, Standing standing, @Nullable Entry entry) {
    public TodayState state() {
      return standing.today();
    }

    public Group group() {
      return Group.of(standing);
    }
  }

  /** Under which heading a habit stands. */
  public enum Group {
    /** To be done today. */
    OPEN,
    /** To be kept today: a limit, or something to avoid. */
    KEEPING,
    /** Some day of the week or month; may as well be today. */
    ANY_DAY,
    DONE,
    /** A limit is passed, or a slip happened. */
    BROKEN,
    /** Skipped, paused or on vacation. */
    RESTING,
    NOT_DUE;

    static Group of(Standing standing) {
      return switch (standing.today().need()) {
        case DUE, LAST_CHANCE, MINIMUM -> OPEN;
        case KEEPING -> KEEPING;
        case OPTIONAL -> ANY_DAY;
        case DONE -> DONE;
        case BROKEN -> BROKEN;
        case SKIPPED, RESTING -> RESTING;
        case NOT_DUE -> NOT_DUE;
      };
    }
  }

  public static Decision<Today> decide(Journal journal) {
    return journal.scope().holdsAllHabits()
        ? Decision.of(of(journal))
        : Decision.needs(Scope.TODAY);
  }

  /** The list of a journal that holds all habits. */
  public static Today of(Journal journal) {
    var day = journal.today();
    var rows =
        journal.activeHabits().stream()
            .map(habit ->
                new Row(
                    habit,
                    journal.standingOf(habit),
                    journal.historyOf(habit.id()).on(day).orElse(null)))
            .toList();
    return new Today(day, rows, journal.user().vacations().cover(day));
  }

  public List<Row> in(Group group) {
    return rows.stream().filter(row -> row.group() == group).toList();
  }

  /**
   * Whether the day is perfect already: at least one habit was due, and all that were have
   * succeeded. Resting ones are neutral; one to avoid is not yet broken.
   */
  public boolean isPerfect() {
    return in(Group.OPEN).isEmpty() && in(Group.BROKEN).isEmpty() && !in(Group.DONE).isEmpty();
  }

  /**
   * Whether today becomes perfect by what one habit changes to. The others stand as they did, and
   * are looked at no further than the first that spoils the day.
   */
  static boolean becomesPerfect(Journal journal, Habit habit, Standing before, Standing after) {
    var was = Group.of(before);
    var is = Group.of(after);
    if (was == is || spoils(is)) {
      return false;
    }
    var othersDone = false;
    for (var other : journal.activeHabits()) {
      if (!other.id().equals(habit.id())) {
        var group = Group.of(journal.standingOf(other));
        if (spoils(group)) {
          return false;
        }
        othersDone |= group == Group.DONE;
      }
    }
    var wasPerfect = !spoils(was) && (othersDone || was == Group.DONE);
    return !wasPerfect && (othersDone || is == Group.DONE);
  }

  private static boolean spoils(Group group) {
    return group == Group.OPEN || group == Group.BROKEN;
  }
}
