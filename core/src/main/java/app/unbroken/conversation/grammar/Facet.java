package app.unbroken.conversation.grammar;

import app.unbroken.conversation.grammar.Slot.Clock;
import app.unbroken.conversation.grammar.Slot.Count;
import app.unbroken.conversation.grammar.Slot.Measured;
import app.unbroken.conversation.grammar.Slot.MonthOfYear;
import app.unbroken.conversation.grammar.Slot.UnitWord;
import app.unbroken.conversation.grammar.Slot.Value;
import app.unbroken.conversation.grammar.Slot.Weekdays;
import java.math.BigDecimal;
import java.time.DayOfWeek;
import java.time.Month;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** A part of a line whose meaning is known, from one piece up to another. */
record Facet(Meaning meaning, List<Value> values, int from, int to) {

  Optional<BigDecimal> number() {
    return first(Count.class)
        .map(Count::value)
        .or(() -> first(Measured.class).map(Measured::value));
  }

  /** The number as a count; beyond every limit where it is a fraction or has no end of digits. */
  int count() {
    return number().map(Facet::whole).orElse(1);
  }

  List<Clock> clocks() {
    return values.stream().filter(Clock.class::isInstance).map(Clock.class::cast).toList();
  }

  Optional<UnitWord> unit() {
    return first(UnitWord.class).or(() -> first(Measured.class).map(Measured::unit));
  }

  Set<DayOfWeek> days() {
    return first(Weekdays.class).map(Weekdays::all).orElse(Set.of());
  }

  Optional<Month> month() {
    return first(MonthOfYear.class).map(MonthOfYear::month);
  }

  /** A bare number, read as an hour of the day. */
  Facet asHour() {
    return new Facet(Meaning.Time.AT, List.of(new Clock(count(), 0, false)), from, to);
  }

  private <T> Optional<T> first(Class<T> kind) {
    return values.stream().filter(kind::isInstance).map(kind::cast).findFirst();
  }

  private static int whole(BigDecimal number) {
    var isCount =
        number.compareTo(BigDecimal.valueOf(1_000_000)) < 0
            && number.remainder(BigDecimal.ONE).signum() == 0;
    return isCount ? number.intValue() : Integer.MAX_VALUE;
  }
}
