package app.unbroken.inmemory;

import app.unbroken.audit.AuditLog;
import app.unbroken.audit.Deeds;
import app.unbroken.checkin.Entry;
import app.unbroken.checkin.Source;
import app.unbroken.habit.HabitId;
import app.unbroken.journal.Checkpoints;
import app.unbroken.journal.Decision;
import app.unbroken.journal.Journal;
import app.unbroken.journal.Journals;
import app.unbroken.journal.Scope;
import app.unbroken.user.UserId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** {@link Journals} in memory. */
public final class InMemoryJournals implements Journals {
  private final InMemoryStore store;
  private final AuditLog audit;

  public InMemoryJournals(InMemoryStore store, AuditLog audit) {
    this.store = store;
    this.audit = audit;
  }

  @Override
  public Optional<Journal> read(UserId user, Scope scope, Instant now) {
    return store
        .bookOf(user)
        .map(book -> book.locked(() -> open(book, user, scope, now, Source.EMBEDDED)));
  }

  @Override
  public <T> Optional<T> change(
      UserId user, Scope scope, Occasion occasion, Function<Journal, Decision<T>> decide) {
    return store
        .bookOf(user)
        .flatMap(book ->
            book.locked(() ->
                store.isKept(user, book)
                    ? Optional.of(decided(book, user, scope, occasion, decide))
                    : Optional.empty()));
  }

  @Override
  public List<Entry> entriesBefore(UserId user, HabitId habit, LocalDate before, int limit) {
    return store
        .bookOf(user)
        .map(book -> book.locked(() -> entriesBefore(book, habit, before, limit)))
        .orElse(List.of());
  }

  private <T> T decided(
      Book book,
      UserId user,
      Scope scope,
      Occasion occasion,
      Function<Journal, Decision<T>> decide) {
    var journal = open(book, user, scope, occasion.now(), occasion.source());
    return switch (decide.apply(journal)) {
      case Decision.NeedsMore<T>(var more) ->
          decided(book, user, scope.widenedBy(more), occasion, decide);
      case Decision.Decided<T> decided -> {
        write(book, user, decided, occasion);
        Checkpoints.due(decided.appliedTo(journal)).forEach(book::keep);
        yield decided.outcome();
      }
    };
  }

  private void write(Book book, UserId user, Decision.Decided<?> decided, Occasion occasion) {
    for (var deed : decided.deeds()) {
      book.write(deed, occasion);
      audit.append(Deeds.line(user, deed, occasion));
    }
    if (decided.dialogue() != null) {
      book.keep(decided.dialogue());
    }
  }

  private Journal open(Book book, UserId user, Scope scope, Instant now, Source source) {
    return book.open(scope, store.identitiesOf(user), now, source);
  }

  private static List<Entry> entriesBefore(Book book, HabitId habit, LocalDate before, int limit) {
    return book.daysOf(habit).headMap(before, false).descendingMap().values().stream()
        .limit(limit)
        .toList();
  }
}
