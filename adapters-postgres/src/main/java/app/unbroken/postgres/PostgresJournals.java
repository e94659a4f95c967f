package app.unbroken.postgres;

import app.unbroken.checkin.Entry;
import app.unbroken.checkin.Source;
import app.unbroken.habit.HabitId;
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
import org.jdbi.v3.core.Handle;

/**
 * {@link Journals} in PostgreSQL: three statements and a commit for a change, one for a reading.
 */
public final class PostgresJournals implements Journals {
  private final Sessions sessions;
  private final Turns turns = new Turns();

  public PostgresJournals(Database database) {
    sessions = database.sessions();
  }

  @Override
  public Optional<Journal> read(UserId user, Scope scope, Instant now) {
    var asked = new Asked(user, scope, now, Source.EMBEDDED);
    return sessions.statement(
        "read the book of " + user.value(), handle -> open(handle, asked).map(Opened::journal));
  }

  @Override
  public <T> Optional<T> change(
      UserId user, Scope scope, Occasion occasion, Function<Journal, Decision<T>> decide) {
    return turns.inTurn(
        user,
        () ->
            sessions.transaction(
                "change the book of " + user.value(),
                handle ->
                    Shelf.lock(handle, user.workspace(), List.of(user)).isEmpty()
                        ? Optional.empty()
                        : Optional.of(decided(handle, user, scope, occasion, decide))));
  }

  /** Of somebody whose row is locked. */
  static <T> T decided(
      Handle handle,
      UserId user,
      Scope scope,
      Occasion occasion,
      Function<Journal, Decision<T>> decide) {
    var asked = new Asked(user, scope, occasion.now(), occasion.source());
    var opened = open(handle, asked).orElseThrow();
    return switch (decide.apply(opened.journal())) {
      case Decision.NeedsMore<T>(var more) ->
          decided(handle, user, scope.widenedBy(more), occasion, decide);
      case Decision.Decided<T> decided -> {
        var page = new Page(opened);
        page.write(decided, occasion);
        Scribe.write(handle, user.workspace(), List.of(page));
        yield decided.outcome();
      }
    };
  }

  static Optional<Opened> open(Handle handle, Asked asked) {
    var books = Shelf.open(handle, asked.user().workspace(), List.of(asked));
    return Optional.ofNullable(books.get(asked.user()));
  }

  @Override
  public List<Entry> entriesBefore(UserId user, HabitId habit, LocalDate before, int limit) {
    return sessions.statement(
        "read entries of " + user.value(),
        handle ->
            handle
                .createQuery(
                    """
                    select entry.*
                    from (select set_config('unbroken.workspace', :workspace, true) as id offset 0)
                      here
                    cross join lateral (
                      select day, amount, at, zone, source, note
                      from entries
                      where workspace_id = here.id and user_id = :user and habit_id = :habit
                        and day < :before
                      order by day desc
                      limit :limit
                    ) entry
                    """)
                .bind("workspace", user.workspace().value())
                .bind("user", user.value())
                .bind("habit", habit.value())
                .bind("before", before)
                .bind("limit", limit)
                .map((row, context) -> Values.entry(habit, row))
                .list());
  }
}
