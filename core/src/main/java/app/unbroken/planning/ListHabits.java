package app.unbroken.planning;

import app.unbroken.habit.Habit;
import app.unbroken.habit.HabitId;
import app.unbroken.habit.HabitState;
import app.unbroken.journal.Decision;
import app.unbroken.journal.Journal;
import app.unbroken.journal.Scope;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Some of a person's habits, in their order, page by page. */
public final class ListHabits {
  public static final int LARGEST_PAGE = 100;

  private static final Comparator<Cursor> IN_ORDER =
      Comparator.comparingInt(Cursor::position).thenComparing(Cursor::habit);

  private ListHabits() {}

  /** Which habits are wanted. */
  public sealed interface Filter {
    record All() implements Filter {}

    /** Not archived, paused or not. */
    record Active() implements Filter {}

    record Archived() implements Filter {}

    /** Active and resting today, by their own pause or a vacation. */
    record Paused() implements Filter {}

    record Tagged(String tag) implements Filter {}

    /** Active and asking for something today. */
    record DueToday() implements Filter {}
  }

  /** The place of a habit in the order: where a page ended, the next one goes on. */
  public record Cursor(int position, HabitId habit) {
    static Cursor of(Habit habit) {
      return new Cursor(habit.position(), habit.id());
    }
  }

  /**
   * @param next where the next page goes on, null on the last one
   */
  public record Page(List<Habit> habits, @Nullable Cursor next) {
    public Page {
      habits = List.copyOf(habits);
    }
  }

  public static Decision<Page> decide(
      Journal journal, Filter filter, @Nullable Cursor after, int limit) {
    if (limit < 1 || limit > LARGEST_PAGE) {
      throw new IllegalArgumentException("a page holds 1 to " + LARGEST_PAGE + ", not " + limit);
    }
    if (!journal.scope().holdsAllHabits()) {
      return Decision.needs(Scope.TODAY);
    }
    var found =
        journal.habits().stream()
            .filter(habit -> !habit.isDeleted() && matches(journal, filter, habit))
            .filter(habit -> after == null || IN_ORDER.compare(Cursor.of(habit), after) > 0)
            .limit(limit + 1L)
            .toList();
    var more = found.size() > limit;
    var habits = more ? found.subList(0, limit) : found;
    return Decision.of(new Page(habits, more ? Cursor.of(habits.getLast()) : null));
  }

  private static boolean matches(Journal journal, Filter filter, Habit habit) {
    return switch (filter) {
      case Filter.All ignored -> true;
      case Filter.Active ignored -> habit.isActive();
      case Filter.Archived ignored -> habit.state() instanceof HabitState.Archived;
      case Filter.Paused ignored -> habit.isActive() && rests(journal, habit);
      case Filter.Tagged(var tag) -> habit.look().tags().contains(tag.toLowerCase(Locale.ROOT));
      case Filter.DueToday ignored -> habit.isActive() && journal.standingOf(habit).today().asks();
    };
  }

  private static boolean rests(Journal journal, Habit habit) {
    return habit.isPausedOn(journal.today()) || journal.user().vacations().cover(journal.today());
  }
}
