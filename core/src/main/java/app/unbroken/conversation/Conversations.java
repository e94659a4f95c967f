package app.unbroken.conversation;

import app.unbroken.user.UserId;
import java.util.Optional;

/**
 * Where open dialogues are kept. The person's row names the one version that is valid (the fence);
 * a store only ever answers for exactly that version, so that a store which lags, was emptied or
 * came back from the past can say "not here" and never something wrong.
 */
public interface Conversations {

  /** Exactly this version, or nothing. */
  Optional<StoredDialogue> read(UserId user, long version);

  /**
   * Keeps a version, written before the transaction that makes it valid commits; the version before
   * it stays readable.
   */
  void write(UserId user, long version, StoredDialogue dialogue);

  /** Forgets everything of a person. */
  void forget(UserId user);
}
