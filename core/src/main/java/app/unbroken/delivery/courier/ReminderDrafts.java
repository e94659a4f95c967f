package app.unbroken.delivery.courier;

import app.unbroken.chat.Capabilities;
import app.unbroken.chat.Outgoing;
import app.unbroken.conversation.news.ReminderCard;
import app.unbroken.delivery.outbox.Letter;
import app.unbroken.journal.Journal;
import app.unbroken.journal.Journals;
import app.unbroken.journal.Scope;
import app.unbroken.reminder.Agenda;
import app.unbroken.reminder.Summons;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;

/** Writes the cards of reminders from the book as it is when they leave. */
public final class ReminderDrafts implements Drafts {
  private final Journals journals;
  private final InstantSource clock;

  public ReminderDrafts(Journals journals, InstantSource clock) {
    this.journals = journals;
    this.clock = clock;
  }

  @Override
  public Optional<Outgoing> write(Letter letter, Outgoing.Draft draft) {
    var able = Capabilities.of(letter.to().messenger());
    var summons = Summons.read(draft.notes());
    return journals
        .read(letter.user(), Scope.RECENT, now(summons))
        .flatMap(book -> card(book, summons, able));
  }

  /** What rang has begun, whatever the clock of this machine says. */
  private Instant now(Summons summons) {
    var now = clock.instant();
    return summons.items().stream()
        .map(item -> item.ring().at())
        .reduce(now, (left, right) -> left.isAfter(right) ? left : right);
  }

  private static Optional<Outgoing> card(Journal book, Summons summons, Capabilities able) {
    var calls =
        summons.items().stream()
            .flatMap(item ->
                book.habit(item.habit()).stream().map(it -> new Agenda.Call(it, item.ring())))
            .toList();
    return ReminderCard.of(book, calls, able);
  }
}
