package app.unbroken.conversation.grammar;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.MonthDay;
import java.time.temporal.TemporalAdjusters;

/** A day as people name it; which date it is depends on the day it is said. */
public sealed interface Day {
  Day TODAY = new Ago(0);
  Day YESTERDAY = new Ago(1);

  /** The date meant when it is said on {@code today}; never a later one. */
  LocalDate dateOn(LocalDate today);

  record Ago(int days) implements Day {
    @Override
    public LocalDate dateOn(LocalDate today) {
      return today.minusDays(days);
    }
  }

  /** The last such weekday before today. */
  record Last(DayOfWeek weekday) implements Day {
    @Override
    public LocalDate dateOn(LocalDate today) {
      return today.with(TemporalAdjusters.previous(weekday));
    }
  }

  /** A date without its year: this year's, or last year's while this year's is still to come. */
  record On(MonthDay date) implements Day {
    @Override
    public LocalDate dateOn(LocalDate today) {
      var thisYear = date.atYear(today.getYear());
      return thisYear.isAfter(today) ? date.atYear(today.getYear() - 1) : thisYear;
    }
  }
}
