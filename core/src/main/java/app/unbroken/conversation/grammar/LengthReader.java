package app.unbroken.conversation.grammar;

import app.unbroken.conversation.grammar.Meaning.Lasting;
import java.util.Optional;

/** Turns what was said about how long something lasts into a length. */
final class LengthReader {
  private static final int MOST_DAYS = 3_660;

  private LengthReader() {}

  /** Nothing for lengths that nobody means: none at all, or decades. */
  static Optional<Length> length(Facet facet) {
    return switch ((Lasting) facet.meaning()) {
      case DAYS -> days(facet.count(), 1);
      case A_WEEK -> days(1, 7);
      case WEEKS -> days(facet.count(), 7);
      case A_MONTH -> days(1, 30);
      case MONTHS -> days(facet.count(), 30);
      case UNTIL_DATE, UNTIL_MONTH_FIRST -> DayReader.date(facet).map(Length.Until::new);
      case UNTIL_WEEKDAY ->
          facet.days().size() == 1
              ? Optional.of(new Length.UntilWeekday(facet.days().iterator().next()))
              : Optional.empty();
      case OPEN -> Optional.of(new Length.Open());
      case FROM_TOMORROW, FROM_WEEKDAY, FROM_DATE, FROM_MONTH_FIRST -> Optional.empty();
    };
  }

  /** When it begins; nothing where no such day is, or it is none. */
  static Optional<Start> start(Facet facet) {
    return switch ((Lasting) facet.meaning()) {
      case FROM_TOMORROW -> Optional.of(Start.TOMORROW);
      case FROM_WEEKDAY ->
          facet.days().size() == 1
              ? Optional.of(new Start.Next(facet.days().iterator().next()))
              : Optional.empty();
      case FROM_DATE, FROM_MONTH_FIRST -> DayReader.date(facet).map(Start.On::new);
      case DAYS, A_WEEK, WEEKS, A_MONTH, MONTHS -> Optional.empty();
      case UNTIL_DATE, UNTIL_MONTH_FIRST, UNTIL_WEEKDAY, OPEN -> Optional.empty();
    };
  }

  private static Optional<Length> days(int number, int each) {
    return number >= 1 && number <= MOST_DAYS / each
        ? Optional.of(new Length.Days(number * each))
        : Optional.empty();
  }
}
