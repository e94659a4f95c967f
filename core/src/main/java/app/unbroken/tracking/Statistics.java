package app.unbroken.tracking;

import app.unbroken.habit.Habit;
import app.unbroken.habit.HabitId;
import app.unbroken.journal.Decision;
import app.unbroken.journal.Journal;
import app.unbroken.journal.Scope;
import app.unbroken.streak.Run;
import app.unbroken.streak.Standing;
import app.unbroken.streak.Streaks;
import app.unbroken.streak.Verdict;
import java.time.LocalDate;
import java.time.Year;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** What one habit amounts to: where it stands, its longest runs, and a year day by day. */
public final class Statistics {
  /** How many runs are named. */
  public static final int RUNS = 5;

  private Statistics() {}

  public sealed interface Outcome {
    /**
     * The figures.
     *
     * @param goal how far it is to the goal, null without one
     * @param runs the longest runs, the longest first
     * @param days the verdicts of the year's days, up to today
     */
    record Figures(
        Habit habit,
        Standing standing,
        @Nullable GoalProgress goal,
        List<Run> runs,
        Year year,
        SortedMap<LocalDate, Verdict> days)
        implements Outcome {
      public Figures {
        runs = List.copyOf(runs);
        days = Collections.unmodifiableSortedMap(new TreeMap<>(days));
      }
    }

    record NoSuchHabit() implements Outcome {}
  }

  public static Decision<Outcome> decide(Journal journal, HabitId id, Year year) {
    return journal.about(id, new Outcome.NoSuchHabit(), habit -> decide(journal, habit, year));
  }

  private static Decision<Outcome> decide(Journal journal, Habit habit, Year year) {
    if (journal.historyOf(habit.id()).checkpoint() != null) {
      return Decision.needs(new Scope.WholeHabit(habit.id()));
    }
    var standing = journal.standingOf(habit);
    return Decision.of(
        new Outcome.Figures(
            habit,
            standing,
            GoalProgress.of(habit.goal(), standing).orElse(null),
            longestRuns(journal, habit),
            year,
            days(journal, habit, year)));
  }

  private static List<Run> longestRuns(Journal journal, Habit habit) {
    return Streaks.runs(habit, journal.user(), journal.historyOf(habit.id()), journal.today())
        .stream()
        .sorted(Comparator.comparingInt(Run::length).reversed())
        .limit(RUNS)
        .toList();
  }

  private static SortedMap<LocalDate, Verdict> days(Journal journal, Habit habit, Year year) {
    var today = journal.today();
    var last = year.atDay(year.length());
    return year.atDay(1).isAfter(today)
        ? new TreeMap<>()
        : Streaks.calendar(
            habit,
            journal.user(),
            journal.historyOf(habit.id()),
            year.atDay(1),
            last.isBefore(today) ? last : today,
            today);
  }
}
