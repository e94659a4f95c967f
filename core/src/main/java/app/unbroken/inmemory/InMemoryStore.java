package app.unbroken.inmemory;

import app.unbroken.chat.ChatAddress;
import app.unbroken.chat.Messenger;
import app.unbroken.user.Identity;
import app.unbroken.user.User;
import app.unbroken.user.UserId;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.function.Predicate;

/** What the in-memory adapters share: a book for each person, and who is known by which name. */
public final class InMemoryStore {
  private static final Duration FREE_WORDS = Duration.ofHours(24);

  final ConcurrentMap<UserId, Book> books = new ConcurrentHashMap<>();
  final ConcurrentMap<IdentityKey, Identity> identities = new ConcurrentHashMap<>();

  Optional<Book> bookOf(UserId user) {
    return Optional.ofNullable(books.get(user));
  }

  /** Whether this is still somebody's book: whoever waited for it may have waited too long. */
  boolean isKept(UserId user, Book book) {
    return books.get(user) == book;
  }

  void begin(User user) {
    if (books.putIfAbsent(user.id(), new Book(user)) != null) {
      throw new IllegalArgumentException("there is such a person already: " + user.id());
    }
  }

  List<User> people(Predicate<User> which) {
    return books.values().stream().map(Book::user).filter(which).toList();
  }

  /** Waits for whoever holds the book; false where there is none, or not of such a person. */
  boolean end(UserId user, Predicate<User> which) {
    var book = books.get(user);
    return book != null
        && book.locked(() -> {
          if (!which.test(book.user())) {
            return false;
          }
          identities.values().removeIf(identity -> identity.user().equals(user));
          return books.remove(user, book);
        });
  }

  /** Whoever was reached at one of these chats is reached at another one. */
  void move(UserId user, Set<ChatAddress> from, ChatAddress to) {
    identities.replaceAll((key, identity) ->
        identity.user().equals(user) && from.contains(identity.address())
            ? new Identity(user, identity.key(), to, identity.lastInbound(), identity.silentSince())
            : identity);
  }

  List<Identity> identitiesOf(UserId user) {
    return identities.values().stream()
        .filter(identity -> identity.user().equals(user))
        .sorted((one, other) -> one.key().compareTo(other.key()))
        .toList();
  }

  /**
   * Where somebody can be reached: where they wrote last, and WhatsApp last of all once a day has
   * passed since they wrote from there.
   */
  List<ChatAddress> chatsOf(UserId user, Instant now) {
    var open = now.minus(FREE_WORDS);
    return identitiesOf(user).stream()
        .filter(identity -> identity.silentSince() == null)
        .filter(identity -> identity.address().messenger() != Messenger.TERMINAL)
        .sorted(
            Comparator.<Identity, Boolean>comparing(identity ->
                    identity.address().messenger() == Messenger.WHATSAPP
                        && identity.lastInbound().isBefore(open))
                .thenComparing(Identity::lastInbound, Comparator.reverseOrder()))
        .map(Identity::address)
        .toList();
  }

  /** Nothing may be sent there until somebody writes from there again. */
  public void silence(ChatAddress address, Instant now) {
    identities.replaceAll(
        (key, identity) -> identity.address().equals(address) ? identity.silent(now) : identity);
  }
}
