package app.unbroken.conversation;

import app.unbroken.user.UserId;
import java.util.Map;
import java.util.Optional;

/** Quick stores that do what they should not. */
enum BrokenCopies implements Conversations {
  /** Does not answer. */
  AWAY {
    @Override
    public Optional<StoredDialogue> read(UserId user, long version) {
      throw new IllegalStateException("away");
    }

    @Override
    public void write(UserId user, long version, StoredDialogue dialogue) {
      throw new IllegalStateException("away");
    }

    @Override
    public void forget(UserId user) {
      throw new IllegalStateException("away");
    }
  },

  /** Keeps nothing. */
  FORGETFUL,

  /** Answers for every version of everybody with the same. */
  LYING {
    @Override
    public Optional<StoredDialogue> read(UserId user, long version) {
      return Optional.of(LIE);
    }
  };

  static final StoredDialogue LIE = new StoredDialogue("lie", 1, Map.of("class", "app.Gadget"));

  @Override
  public Optional<StoredDialogue> read(UserId user, long version) {
    return Optional.empty();
  }

  @Override
  public void write(UserId user, long version, StoredDialogue dialogue) {
    // It says that it did.
  }

  @Override
  public void forget(UserId user) {
    // There is nothing.
  }
}
