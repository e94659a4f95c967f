package app.unbroken.tracking;

import app.unbroken.checkin.Entry;
import app.unbroken.habit.Amount;
import app.unbroken.habit.Habit;
import app.unbroken.habit.Schedule;
import app.unbroken.habit.Target;
import app.unbroken.journal.Journal;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.Optional;

/** What a day amounts to once a person has said how much. */
final class DayAmount {
  private DayAmount() {}

  /** The first day whose entries have a say in it. */
  static LocalDate lookedAt(Journal journal, Habit habit, LocalDate day) {
    return switch (habit.ruleOn(day).schedule()) {
      case Schedule.WeeklyTotal ignored ->
          day.with(TemporalAdjusters.previousOrSame(journal.user().days().weekStart()));
      case Schedule.MonthlyTotal ignored -> day.withDayOfMonth(1);
      case Schedule.EveryDay ignored -> day;
      case Schedule.OnWeekdays ignored -> day;
      case Schedule.EveryFewDays ignored -> day;
      case Schedule.DaysAfterLast ignored -> day;
      case Schedule.TimesPerWeek ignored -> day;
      case Schedule.TimesPerMonth ignored -> day;
      case Schedule.DayOfMonth ignored -> day;
    };
  }

  /** Empty where it would be more than anybody can have done. */
  static Optional<Amount> after(Journal journal, Habit habit, LocalDate day, HowMuch howMuch) {
    var before = journal.historyOf(habit.id()).on(day).map(Entry::amount).orElse(Amount.ZERO);
    return switch (howMuch) {
      case HowMuch.More(var more) ->
          Amount.LARGEST.minus(before).reaches(more)
              ? Optional.of(before.plus(more))
              : Optional.empty();
      case HowMuch.InAll(var amount) -> Optional.of(amount);
      case HowMuch.Done ignored -> Optional.of(done(journal, habit, day, before));
    };
  }

  private static Amount done(Journal journal, Habit habit, LocalDate day, Amount before) {
    return switch (habit.ruleOn(day).target()) {
      case Target.AtLeast atLeast -> {
        var first = lookedAt(journal, habit, day);
        var others = first.equals(day) ? Amount.ZERO : others(journal, habit, first, day);
        var missing = atLeast.amount().minus(others);
        yield before.reaches(missing) ? before : missing;
      }
      case Target.AtMost ignored -> before;
      case Target.Avoid ignored -> before;
    };
  }

  /** What the other days of the week or month have, those after {@code day} as well. */
  private static Amount others(Journal journal, Habit habit, LocalDate first, LocalDate day) {
    var last =
        habit.ruleOn(day).schedule() instanceof Schedule.WeeklyTotal
            ? first.plusDays(6)
            : first.with(TemporalAdjusters.lastDayOfMonth());
    return journal.historyOf(habit.id()).between(first, last).stream()
        .filter(entry -> !entry.day().equals(day))
        .map(Entry::amount)
        .reduce(Amount.ZERO, Amount::plus);
  }
}
