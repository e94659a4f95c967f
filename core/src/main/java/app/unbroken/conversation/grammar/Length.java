package app.unbroken.conversation.grammar;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.MonthDay;
import java.time.temporal.TemporalAdjusters;
import java.util.Optional;

/** How long a pause is to last. */
public sealed interface Length {

  /** The last day of a pause that begins on {@code today}; nothing while it has no end. */
  Optional<LocalDate> lastDay(LocalDate today);

  record Open() implements Length {
    @Override
    public Optional<LocalDate> lastDay(LocalDate today) {
      return Optional.empty();
    }
  }

  /** So many days, today included. */
  record Days(int days) implements Length {
    @Override
    public Optional<LocalDate> lastDay(LocalDate today) {
      return Optional.of(today.plusDays(days - 1L));
    }
  }

  /** Through the next such date. */
  record Until(MonthDay date) implements Length {
    @Override
    public Optional<LocalDate> lastDay(LocalDate today) {
      var thisYear = date.atYear(today.getYear());
      return Optional.of(thisYear.isBefore(today) ? date.atYear(today.getYear() + 1) : thisYear);
    }
  }

  /** Until such a weekday, on which everything goes on. */
  record UntilWeekday(DayOfWeek weekday) implements Length {
    @Override
    public Optional<LocalDate> lastDay(LocalDate today) {
      return Optional.of(today.with(TemporalAdjusters.next(weekday)).minusDays(1));
    }
  }
}
