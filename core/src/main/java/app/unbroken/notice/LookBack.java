package app.unbroken.notice;

import app.unbroken.habit.Habit;
import app.unbroken.habit.Schedule;
import app.unbroken.journal.Journal;
import app.unbroken.streak.Standing;
import app.unbroken.streak.Streaks;
import app.unbroken.streak.Verdict;
import app.unbroken.tracking.PerfectDays;
import app.unbroken.user.Notice;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * How a week or a month went.
 *
 * @param lines the habits of which something was done, the best first
 * @param successes of all of them
 */
public record LookBack(
    Notice notice,
    LocalDate first,
    LocalDate last,
    List<Line> lines,
    int successes,
    int perfectDays,
    Suggestion suggestion) {
  private static final Set<Verdict> DONE = EnumSet.of(Verdict.DONE, Verdict.PARTIAL, Verdict.BONUS);

  private static final Set<Verdict> ASKED =
      EnumSet.of(Verdict.DONE, Verdict.MINIMUM, Verdict.MISSED, Verdict.FROZEN, Verdict.FORGIVEN);

  public LookBack {
    lines = List.copyOf(lines);
  }

  /**
   * One habit.
   *
   * @param asked how many days asked for it; 0 where a whole week or month does
   * @param gained strength, which may be less than nothing
   */
  public record Line(Habit habit, int done, int asked, Standing now, double gained) {
    /** Of what was asked, 0 to 1; 1 where no single day asked. */
    double share() {
      return asked == 0 ? 1 : Math.min(1, (double) done / asked);
    }
  }

  /** The first of the days that a notice told on a day looks back on. */
  public static LocalDate firstDay(Notice notice, LocalDate day) {
    return switch (notice) {
      case WEEK -> day.minusDays(7);
      case MONTH -> day.minusMonths(1);
      case DANGER -> throw new IllegalArgumentException("a warning looks at today");
    };
  }

  /** Whether the book holds all days that it takes. */
  public static boolean isWithin(Journal journal, Notice notice, LocalDate day) {
    var eve = firstDay(notice, day).minusDays(1);
    return journal.activeHabits().stream()
        .allMatch(habit -> journal.historyOf(habit.id()).reaches(eve));
  }

  /** Empty where nothing was done: nobody needs to hear that. */
  public static Optional<LookBack> on(Journal journal, Notice notice, LocalDate day) {
    var first = firstDay(notice, day);
    var last = day.minusDays(1);
    var perfect = new PerfectDays();
    var all = new ArrayList<Line>();
    for (var habit : journal.activeHabits()) {
      if (!habit.start().isAfter(last)) {
        all.add(line(journal, habit, first, last, perfect));
      }
    }
    var lines =
        all.stream()
            .filter(line -> line.done() > 0)
            .sorted(Comparator.comparingDouble(Line::share).reversed())
            .toList();
    var successes = lines.stream().mapToInt(Line::done).sum();
    return lines.isEmpty()
        ? Optional.empty()
        : Optional.of(
            new LookBack(
                notice,
                first,
                last,
                lines,
                successes,
                perfect.count(),
                Suggestion.of(journal, all)));
  }

  private static Line line(
      Journal journal, Habit habit, LocalDate from, LocalDate last, PerfectDays perfect) {
    var history = journal.historyOf(habit.id());
    var first = from.isBefore(habit.start()) ? habit.start() : from;
    var verdicts = Streaks.calendar(habit, journal.user(), history, first, last, journal.today());
    perfect.add(verdicts);
    var done = count(verdicts.values(), DONE);
    var asked = asksDays(habit.ruleOn(last).schedule()) ? count(verdicts.values(), ASKED) : 0;
    var before = Streaks.standing(habit, journal.user(), history, first.minusDays(1));
    var now = journal.standingOf(habit);
    return new Line(habit, done, asked, now, now.strength() - before.strength());
  }

  private static int count(Iterable<Verdict> verdicts, Set<Verdict> wanted) {
    var count = 0;
    for (var verdict : verdicts) {
      count += wanted.contains(verdict) ? 1 : 0;
    }
    return count;
  }

  private static boolean asksDays(Schedule schedule) {
    return switch (schedule) {
      case Schedule.EveryDay ignored -> true;
      case Schedule.OnWeekdays ignored -> true;
      case Schedule.EveryFewDays ignored -> true;
      case Schedule.DaysAfterLast ignored -> false;
      case Schedule.TimesPerWeek ignored -> false;
      case Schedule.TimesPerMonth ignored -> false;
      case Schedule.WeeklyTotal ignored -> false;
      case Schedule.MonthlyTotal ignored -> false;
      case Schedule.DayOfMonth ignored -> false;
    };
  }
}
