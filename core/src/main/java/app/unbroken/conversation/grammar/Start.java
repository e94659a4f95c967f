package app.unbroken.conversation.grammar;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.MonthDay;
import java.time.temporal.TemporalAdjusters;

/** When a pause is to begin. */
public sealed interface Start {
  Start TODAY = new In(0);
  Start TOMORROW = new In(1);

  /** The date meant when it is said on {@code today}; never an earlier one. */
  LocalDate dateOn(LocalDate today);

  record In(int days) implements Start {
    @Override
    public LocalDate dateOn(LocalDate today) {
      return today.plusDays(days);
    }
  }

  /** The next such weekday; whoever means today says nothing. */
  record Next(DayOfWeek weekday) implements Start {
    @Override
    public LocalDate dateOn(LocalDate today) {
      return today.with(TemporalAdjusters.next(weekday));
    }
  }

  /** The next such date. */
  record On(MonthDay date) implements Start {
    @Override
    public LocalDate dateOn(LocalDate today) {
      var thisYear = date.atYear(today.getYear());
      return thisYear.isBefore(today) ? date.atYear(today.getYear() + 1) : thisYear;
    }
  }
}
