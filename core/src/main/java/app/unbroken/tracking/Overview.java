package app.unbroken.tracking;

import app.unbroken.habit.Habit;
import app.unbroken.habit.HabitState;
import app.unbroken.journal.Decision;
import app.unbroken.journal.Journal;
import app.unbroken.journal.Scope;
import app.unbroken.streak.Streaks;

/**
 * What everything a person does amounts to, archived habits included.
 *
 * @param perfectDays days on which at least one habit was due and all that were due succeeded
 * @param successes successes of all habits
 * @param daysActive days with at least one check-in
 */
public record Overview(int habits, int archived, int perfectDays, int successes, int daysActive) {
  public static Decision<Overview> decide(Journal journal) {
    return journal.scope() instanceof Scope.Everything
        ? Decision.of(of(journal))
        : Decision.needs(Scope.EVERYTHING);
  }

  private static Overview of(Journal journal) {
    var habits = journal.habits().stream().filter(habit -> !habit.isDeleted()).toList();
    var archived = habits.stream().filter(habit -> !habit.isActive()).count();
    var successes = habits.stream().mapToInt(habit -> journal.standingOf(habit).successes()).sum();
    var active =
        habits.stream()
            .flatMap(habit -> journal.historyOf(habit.id()).entries().stream())
            .filter(entry -> !entry.amount().isZero())
            .map(entry -> entry.day())
            .distinct()
            .count();
    var perfect = new PerfectDays();
    habits.forEach(habit -> judge(journal, habit, perfect));
    return new Overview(habits.size(), (int) archived, perfect.count(), successes, (int) active);
  }

  private static void judge(Journal journal, Habit habit, PerfectDays perfect) {
    var last =
        habit.state() instanceof HabitState.Archived(var at)
            ? journal.user().dayAt(at)
            : journal.today();
    if (last.isBefore(habit.start())) {
      return;
    }
    perfect.add(
        Streaks.calendar(
            habit,
            journal.user(),
            journal.historyOf(habit.id()),
            habit.start(),
            last,
            journal.today()));
  }
}
