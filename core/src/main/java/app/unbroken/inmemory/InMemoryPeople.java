package app.unbroken.inmemory;

import app.unbroken.chat.BotId;
import app.unbroken.chat.ChatAddress;
import app.unbroken.chat.Messenger;
import app.unbroken.chat.Sender;
import app.unbroken.journal.People;
import app.unbroken.user.Identity;
import app.unbroken.user.Ids;
import app.unbroken.user.User;
import app.unbroken.user.UserId;
import app.unbroken.user.WorkspaceId;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/** {@link People} in memory. */
public final class InMemoryPeople implements People {
  private final InMemoryStore store;
  private final Ids ids;
  private final ReentrantLock arrivals = new ReentrantLock();

  public InMemoryPeople(InMemoryStore store, Ids ids) {
    this.store = store;
    this.ids = ids;
  }

  @Override
  public Arrival arrive(WorkspaceId workspace, ChatAddress from, Sender sender, Instant now) {
    arrivals.lock();
    try {
      var known = known(workspace, from, sender);
      var user = known.orElseGet(() -> new UserId(workspace, ids.next()));
      if (known.isEmpty()) {
        store.begin(User.arriving(user, sender, now));
      }
      for (var key : sender.keys()) {
        store.identities.merge(
            IdentityKey.of(workspace, from, key),
            new Identity(user, key, from, now, null),
            (old, seen) -> old.user().equals(user) ? seen : old);
      }
      return new Arrival(user, known.isEmpty());
    } finally {
      arrivals.unlock();
    }
  }

  @Override
  public void add(User user) {
    store.begin(user);
  }

  @Override
  public Optional<User> find(UserId user) {
    return store.bookOf(user).map(Book::user);
  }

  @Override
  public Optional<UserId> findByIdentity(
      WorkspaceId workspace, Messenger messenger, BotId bot, String key) {
    return Optional.ofNullable(
            store.identities.get(new IdentityKey(workspace, messenger, bot, key)))
        .map(Identity::user);
  }

  @Override
  public List<Identity> identitiesOf(UserId user) {
    return store.identitiesOf(user);
  }

  @Override
  public List<User> list(WorkspaceId workspace, @Nullable UserId after, int limit) {
    return store.books.keySet().stream()
        .filter(id -> id.workspace().equals(workspace))
        .filter(id -> after == null || id.compareTo(after) > 0)
        .sorted()
        .limit(limit)
        .flatMap(id -> find(id).stream())
        .toList();
  }

  private Optional<UserId> known(WorkspaceId workspace, ChatAddress from, Sender sender) {
    return sender.keys().stream()
        .map(key -> store.identities.get(IdentityKey.of(workspace, from, key)))
        .filter(Objects::nonNull)
        .map(Identity::user)
        .findFirst();
  }
}
