package app.unbroken.conversation.grammar;

import app.unbroken.conversation.grammar.Meaning.DayWord;
import app.unbroken.conversation.grammar.Understood.Refused.Reason;
import java.time.Month;
import java.time.MonthDay;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Turns what was said about a day into the day. */
final class DayReader {
  private static final int MOST_DAYS_AGO = 3_660;

  private DayReader() {}

  /**
   * A day, or why there is none.
   *
   * @param problem null where there is a day
   */
  record Said(Day day, @Nullable Reason problem) {}

  /** The day of the facets; today where they name none. */
  static Said day(List<Facet> facets) {
    for (var facet : facets) {
      if (facet.meaning() instanceof DayWord word) {
        return day(word, facet);
      }
    }
    return found(Day.TODAY);
  }

  private static Said day(DayWord word, Facet facet) {
    return switch (word) {
      case TODAY -> found(Day.TODAY);
      case YESTERDAY -> found(Day.YESTERDAY);
      case BEFORE_YESTERDAY -> found(new Day.Ago(2));
      case DAYS_AGO ->
          facet.count() <= MOST_DAYS_AGO
              ? found(new Day.Ago(facet.count()))
              : refused(Reason.NO_SUCH_DAY);
      case WEEKDAY, LAST_WEEKDAY ->
          facet.days().size() == 1
              ? found(new Day.Last(facet.days().iterator().next()))
              : refused(Reason.NO_SUCH_DAY);
      case DATE, MONTH_FIRST ->
          date(facet).map(date -> found(new Day.On(date))).orElse(refused(Reason.NO_SUCH_DAY));
      case TOMORROW -> refused(Reason.FUTURE);
    };
  }

  /** A number and a month, where the month has such a day. */
  static Optional<MonthDay> date(Facet facet) {
    var day = facet.count();
    return facet
        .month()
        .filter((Month month) -> day >= 1 && day <= month.maxLength())
        .map(month -> MonthDay.of(month, day));
  }

  private static Said found(Day day) {
    return new Said(day, null);
  }

  private static Said refused(Reason reason) {
    return new Said(Day.TODAY, reason);
  }
}
