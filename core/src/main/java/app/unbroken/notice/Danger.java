package app.unbroken.notice;

import app.unbroken.habit.Habit;
import app.unbroken.journal.Journal;
import app.unbroken.reminder.Agenda;
import app.unbroken.reminder.Wanted;
import app.unbroken.streak.Standing;
import app.unbroken.streak.TodayState.Need;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Streaks worth saving that the running day would break. */
public final class Danger {
  private static final int SHORTEST_IN_DAYS = 3;
  private static final int SHORTEST_IN_PERIODS = 2;
  private static final Duration JUST_NOW = Duration.ofHours(1);

  private Danger() {}

  /** In the person's order. What reminds of itself this evening needs no second word. */
  public static List<Habit> of(Journal journal) {
    var reminded = reminding(journal);
    return journal.activeHabits().stream()
        .filter(habit -> Wanted.on(journal.today(), habit, journal))
        .filter(habit -> isAtStake(journal.standingOf(habit)))
        .filter(habit -> !reminded.contains(habit))
        .toList();
  }

  private static boolean isAtStake(Standing standing) {
    var need = standing.today().need();
    return standing.current().length() >= shortest(standing)
        && (need == Need.DUE || need == Need.LAST_CHANCE);
  }

  private static int shortest(Standing standing) {
    return switch (standing.unit()) {
      case DAYS, TIMES -> SHORTEST_IN_DAYS;
      case WEEKS, MONTHS -> SHORTEST_IN_PERIODS;
    };
  }

  private static Set<Habit> reminding(Journal journal) {
    var now = journal.now();
    var end = journal.user().days().endOf(journal.today());
    return Agenda.between(journal, now.minus(JUST_NOW), end).stream()
        .filter(call -> call.ring().day().equals(journal.today()))
        .map(Agenda.Call::habit)
        .collect(Collectors.toSet());
  }
}
