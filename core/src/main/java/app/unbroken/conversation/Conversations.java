package app.unbroken.conversation;

import app.unbroken.user.UserId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Where open dialogues are kept. The person's row names the one version that is valid (the fence);
 * a store only ever answers for exactly that version, so that a store which lags, was emptied or
 * came back from the past can say "not here" and never something wrong.
 */
public interface Conversations {

  /** A dialogue under its version. */
  record Kept(UserId user, long version, StoredDialogue dialogue) {}

  /** Exactly this version, or nothing. */
  Optional<StoredDialogue> read(UserId user, long version);

  /** Of each person exactly the version named; who is missing has nothing. */
  default Map<UserId, StoredDialogue> readAll(Map<UserId, Long> versions) {
    var found = new HashMap<UserId, StoredDialogue>();
    versions.forEach((user, version) -> read(user, version).ifPresent(it -> found.put(user, it)));
    return found;
  }

  /**
   * Keeps a version, written before the transaction that makes it valid commits; the version before
   * it stays readable. Versions of a person that follow each other differ in their last bit.
   */
  void write(UserId user, long version, StoredDialogue dialogue);

  /** Keeps those of several people. */
  default void writeAll(List<Kept> dialogues) {
    dialogues.forEach(kept -> write(kept.user(), kept.version(), kept.dialogue()));
  }

  /** Forgets everything of a person. */
  void forget(UserId user);
}
