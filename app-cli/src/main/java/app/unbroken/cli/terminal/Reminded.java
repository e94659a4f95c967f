package app.unbroken.cli.terminal;

import app.unbroken.chat.Capabilities;
import app.unbroken.chat.Messenger;
import app.unbroken.chat.Outgoing;
import app.unbroken.conversation.news.ReminderCard;
import app.unbroken.journal.Journal;
import app.unbroken.journal.Journals;
import app.unbroken.journal.People;
import app.unbroken.journal.Scope;
import app.unbroken.reminder.Agenda;
import app.unbroken.user.WorkspaceId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** The reminders of whoever sits at the terminal, from the moment they sat down. */
final class Reminded implements Unasked {
  private final People people;
  private final Journals journals;
  private final String key;
  private Instant heard;

  Reminded(People people, Journals journals, String key, Instant from) {
    this.people = people;
    this.journals = journals;
    this.key = key;
    heard = from;
  }

  @Override
  public Optional<Instant> next(Instant after, Instant until) {
    return book(after)
        .flatMap(book -> Agenda.next(book, after))
        .filter(next -> !next.isAfter(until));
  }

  @Override
  public List<Outgoing> due(Instant now) {
    var from = heard;
    heard = now;
    return book(now)
        .flatMap(
            book -> ReminderCard.of(book, Agenda.between(book, from, now), Capabilities.TERMINAL))
        .map(List::of)
        .orElse(List.of());
  }

  /** Nobody, as long as nothing was said. */
  private Optional<Journal> book(Instant now) {
    return people
        .findByIdentity(WorkspaceId.DEFAULT, Messenger.TERMINAL, Chat.BOT, key)
        .flatMap(user -> journals.read(user, Scope.TODAY, now));
  }
}
