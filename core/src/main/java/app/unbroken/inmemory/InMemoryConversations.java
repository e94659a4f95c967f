package app.unbroken.inmemory;

import app.unbroken.conversation.Conversations;
import app.unbroken.conversation.StoredDialogue;
import app.unbroken.user.UserId;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;

/** {@link Conversations} in memory. */
public final class InMemoryConversations implements Conversations {
  private static final int VERSIONS = 2;

  private final ConcurrentMap<UserId, TreeMap<Long, StoredDialogue>> kept =
      new ConcurrentHashMap<>();

  @Override
  public Optional<StoredDialogue> read(UserId user, long version) {
    return Optional.ofNullable(kept.get(user)).map(versions -> versions.get(version));
  }

  @Override
  public void write(UserId user, long version, StoredDialogue dialogue) {
    kept.compute(
        user,
        (id, versions) -> {
          // A copy, so that a reader never sees a map in the middle of a change.
          var next =
              versions == null ? new TreeMap<Long, StoredDialogue>() : new TreeMap<>(versions);
          next.put(version, dialogue);
          while (next.size() > VERSIONS) {
            next.pollFirstEntry();
          }
          return next;
        });
  }

  @Override
  public void forget(UserId user) {
    kept.remove(user);
  }
}
