package app.unbroken.planning;

import app.unbroken.journal.ActionId;
import app.unbroken.journal.ActionKind;
import app.unbroken.journal.Decision;
import app.unbroken.journal.Deed;
import app.unbroken.journal.Journal;
import app.unbroken.user.Span;
import java.util.Optional;

/** Ends the running vacation today, or calls off the next one that is planned. */
public final class EndVacation {
  private EndVacation() {}

  public sealed interface Outcome {
    record Ended(Span vacation) implements Outcome {}

    record CalledOff(Span vacation) implements Outcome {}

    record NotOnVacation() implements Outcome {}
  }

  public static Decision<Outcome> decide(Journal journal, ActionId action) {
    var today = journal.today();
    var running = journal.user().vacations().covering(today);
    if (running.isPresent()) {
      return without(journal, running.get(), action, new Outcome.Ended(running.get()));
    }
    return next(journal)
        .map(planned -> without(journal, planned, action, new Outcome.CalledOff(planned)))
        .orElse(Decision.of(new Outcome.NotOnVacation()));
  }

  private static Decision<Outcome> without(
      Journal journal, Span vacation, ActionId action, Outcome outcome) {
    var user = journal.user();
    var from = vacation.first().isBefore(journal.today()) ? journal.today() : vacation.first();
    var back = user.onVacations(user.vacations().endingBefore(from));
    return journal.having(Deed.of(action, ActionKind.END_VACATION, user, back), after -> outcome);
  }

  private static Optional<Span> next(Journal journal) {
    return journal.user().vacations().all().stream()
        .filter(span -> span.first().isAfter(journal.today()))
        .findFirst();
  }
}
