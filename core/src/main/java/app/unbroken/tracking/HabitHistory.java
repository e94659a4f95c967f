package app.unbroken.tracking;

import app.unbroken.checkin.Entry;
import app.unbroken.habit.Habit;
import app.unbroken.habit.HabitId;
import app.unbroken.journal.Decision;
import app.unbroken.journal.Journal;
import app.unbroken.journal.Scope;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The days of one habit, the newest first, page by page. */
public final class HabitHistory {
  public static final int LARGEST_PAGE = 400;

  private HabitHistory() {}

  public sealed interface Outcome {
    /**
     * Some days.
     *
     * @param next where the next page goes on, null on the last one
     */
    record Page(Habit habit, List<Entry> entries, @Nullable LocalDate next) implements Outcome {
      public Page {
        entries = List.copyOf(entries);
      }
    }

    record NoSuchHabit() implements Outcome {}
  }

  /**
   * @param before the day that the page stops short of, null for the newest page
   */
  public static Decision<Outcome> decide(
      Journal journal, HabitId id, @Nullable LocalDate before, int limit) {
    if (limit < 1 || limit > LARGEST_PAGE) {
      throw new IllegalArgumentException("a page holds 1 to " + LARGEST_PAGE + ", not " + limit);
    }
    return journal.about(
        id, new Outcome.NoSuchHabit(), habit -> decide(journal, habit, before, limit));
  }

  private static Decision<Outcome> decide(
      Journal journal, Habit habit, @Nullable LocalDate before, int limit) {
    var history = journal.historyOf(habit.id());
    var older = before == null ? history.entries() : history.before(before);
    if (older.size() <= limit && history.checkpoint() != null) {
      return Decision.needs(new Scope.WholeHabit(habit.id()));
    }
    var entries = older.reversed().stream().limit(limit).toList();
    var next = older.size() > limit ? entries.getLast().day() : null;
    return Decision.of(new Outcome.Page(habit, entries, next));
  }
}
