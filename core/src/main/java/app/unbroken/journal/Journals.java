package app.unbroken.journal;

import app.unbroken.checkin.Entry;
import app.unbroken.checkin.Source;
import app.unbroken.habit.HabitId;
import app.unbroken.user.UserId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * Where people's books are kept. A person of another workspace is as unknown as one who does not
 * exist. Safe for use by many threads.
 */
public interface Journals {

  /** Opens a book to read; empty for an unknown person. */
  Optional<Journal> read(UserId user, Scope scope, Instant now);

  /**
   * Opens a book, lets {@code decide} read it, and writes what it decided, all in one transaction:
   * changes, actions, audit and the fence of the dialogue, or nothing. Decisions about one person
   * happen one after the other. {@code decide} may be called several times (a wider scope, a
   * repeated transaction) and must have no effects but those that a repetition makes good. Empty
   * for an unknown person.
   */
  <T> Optional<T> change(
      UserId user, Scope scope, Occasion occasion, Function<Journal, Decision<T>> decide);

  /** When, through which door and why a book is opened for writing. */
  record Occasion(Instant now, Source source, OperationId operation, String actor) {}

  /**
   * Entries of one habit from the newest before {@code before} backwards, {@code limit} at most.
   */
  List<Entry> entriesBefore(UserId user, HabitId habit, LocalDate before, int limit);
}
