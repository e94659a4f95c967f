package app.unbroken.inmemory;

import app.unbroken.conversation.Conversations;
import app.unbroken.conversation.StoredDialogue;
import app.unbroken.user.UserId;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;

/** {@link Conversations} in memory: a version and the one before it, in two slots. */
public final class InMemoryConversations implements Conversations {
  private final ConcurrentMap<Slot, Kept> kept = new ConcurrentHashMap<>();

  private record Slot(UserId user, long lastBit) {
    static Slot of(UserId user, long version) {
      return new Slot(user, version & 1);
    }
  }

  @Override
  public Optional<StoredDialogue> read(UserId user, long version) {
    return Optional.ofNullable(kept.get(Slot.of(user, version)))
        .filter(it -> it.version() == version)
        .map(Kept::dialogue);
  }

  @Override
  public void write(UserId user, long version, StoredDialogue dialogue) {
    kept.put(Slot.of(user, version), new Kept(user, version, dialogue));
  }

  @Override
  public void forget(UserId user) {
    kept.remove(new Slot(user, 0));
    kept.remove(new Slot(user, 1));
  }
}
