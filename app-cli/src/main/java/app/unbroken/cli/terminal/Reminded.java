package app.unbroken.cli.terminal;

import app.unbroken.chat.Capabilities;
import app.unbroken.chat.Messenger;
import app.unbroken.chat.Outgoing;
import app.unbroken.conversation.news.NoticeCard;
import app.unbroken.conversation.news.ReminderCard;
import app.unbroken.journal.Journal;
import app.unbroken.journal.Journals;
import app.unbroken.journal.People;
import app.unbroken.journal.Scope;
import app.unbroken.notice.Bulletin;
import app.unbroken.notice.NoticeTimes;
import app.unbroken.reminder.Agenda;
import app.unbroken.user.Notice;
import app.unbroken.user.WorkspaceId;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Reminders and notices of whoever sits at the terminal, from the moment they sat down. */
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
    return book(after, Scope.RECENT)
        .flatMap(book -> first(book, after))
        .filter(next -> !next.isAfter(until));
  }

  @Override
  public List<Outgoing> due(Instant now) {
    var from = heard;
    heard = now;
    return book(now, Scope.RECENT).map(book -> due(book, from, now)).orElse(List.of());
  }

  private static Optional<Instant> first(Journal book, Instant after) {
    return Stream.of(Agenda.next(book, after), NoticeTimes.next(book.user(), after))
        .flatMap(Optional::stream)
        .min(Comparator.naturalOrder());
  }

  private List<Outgoing> due(Journal book, Instant from, Instant now) {
    var reminder = ReminderCard.of(book, Agenda.between(book, from, now), Capabilities.TERMINAL);
    return Stream.concat(reminder.stream(), notices(book, from, now)).toList();
  }

  /** Looks back that end together are one card; a warning is its own. */
  private Stream<Outgoing> notices(Journal book, Instant from, Instant now) {
    var calls = NoticeTimes.between(book.user(), from, now);
    return Stream.of(
            calls.stream().filter(call -> call.notice() != Notice.DANGER).toList(),
            calls.stream().filter(call -> call.notice() == Notice.DANGER).toList())
        .flatMap(some -> card(some, now).stream());
  }

  private Optional<Outgoing> card(List<NoticeTimes.Call> calls, Instant now) {
    var items = calls.stream().map(call -> Bulletin.Item.of(call.notice(), call.ring())).toList();
    return items.isEmpty()
        ? Optional.empty()
        : NoticeCard.of(scope -> book(now, scope), new Bulletin(items), Capabilities.TERMINAL);
  }

  /** Nobody, as long as nothing was said. */
  private Optional<Journal> book(Instant now, Scope scope) {
    return people
        .findByIdentity(WorkspaceId.DEFAULT, Messenger.TERMINAL, Chat.BOT, key)
        .flatMap(user -> journals.read(user, scope, now));
  }
}
