package app.unbroken.planning;

import app.unbroken.journal.ActionId;
import app.unbroken.journal.ActionKind;
import app.unbroken.journal.Decision;
import app.unbroken.journal.Deed;
import app.unbroken.journal.Journal;
import app.unbroken.user.Span;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Lets every habit rest for some days, or until further notice. */
public final class StartVacation {
  /** How far back a vacation may begin, as far as days may be filled in freely. */
  public static final int MOST_DAYS_BACK = 7;

  public static final int MOST_DAYS_AHEAD = 366;

  private StartVacation() {}

  public sealed interface Outcome {
    record Planned(Span vacation, boolean begun) implements Outcome {}

    record Overlaps(Span existing) implements Outcome {}

    record EndsBeforeItBegins(LocalDate first, LocalDate last) implements Outcome {}

    record TooLongAgo(LocalDate earliest) implements Outcome {}

    record TooFarAhead(LocalDate latest) implements Outcome {}
  }

  /**
   * @param last the last day of it, null for a vacation without an end
   */
  public static Decision<Outcome> decide(
      Journal journal, LocalDate first, @Nullable LocalDate last, ActionId action) {
    var today = journal.today();
    if (last != null && last.isBefore(first)) {
      return Decision.of(new Outcome.EndsBeforeItBegins(first, last));
    }
    if (first.isBefore(today.minusDays(MOST_DAYS_BACK))) {
      return Decision.of(new Outcome.TooLongAgo(today.minusDays(MOST_DAYS_BACK)));
    }
    var latest = today.plusDays(MOST_DAYS_AHEAD);
    if (first.isAfter(latest) || (last != null && last.isAfter(latest))) {
      return Decision.of(new Outcome.TooFarAhead(latest));
    }
    var vacation = new Span(first, last);
    var overlapping = overlapping(journal, vacation);
    if (overlapping.isPresent()) {
      return Decision.of(new Outcome.Overlaps(overlapping.get()));
    }
    var user = journal.user();
    var away = user.onVacations(user.vacations().with(vacation));
    return journal.having(
        Deed.of(action, ActionKind.VACATION, user, away),
        after -> new Outcome.Planned(vacation, vacation.covers(today)));
  }

  private static Optional<Span> overlapping(Journal journal, Span vacation) {
    return journal.user().vacations().all().stream()
        .filter(other -> other.covers(vacation.first()) || vacation.covers(other.first()))
        .findFirst();
  }
}
