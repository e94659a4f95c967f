package app.unbroken.conversation;

import app.unbroken.journal.DialogueRef;
import app.unbroken.user.UserId;
import java.util.Optional;

/** How dialogues are fenced: as the product does it, and three ways that look like it. */
enum Fencing {
  /** Copies beside a sure store that is part of the transaction. */
  AS_A_SERVER(true, true),

  /** Copies beside a sure store that is written before the transaction. */
  AS_A_TERMINAL(true, false),

  /** Nothing but the quick store. */
  WITHOUT_A_SURE_STORE(false, true),

  /** A number that grows, and no mark. */
  BY_NUMBER(true, true) {
    @Override
    DialogueRef next(DialogueRef fence, StoredDialogue dialogue) {
      return new DialogueRef(fence.version() + 1, true);
    }

    @Override
    Conversations over(Newest quick, Newest sure) {
      return reading(
          (user, version) -> quick.read(user, version).or(() -> sure.read(user, version)));
    }
  },

  /** Whatever the quick store says. */
  NOT_AT_ALL(true, true) {
    @Override
    Conversations over(Newest quick, Newest sure) {
      return reading((user, version) -> quick.newest().or(sure::newest));
    }
  };

  private final boolean sure;
  private final boolean sureWithTheCommit;

  Fencing(boolean sure, boolean sureWithTheCommit) {
    this.sure = sure;
    this.sureWithTheCommit = sureWithTheCommit;
  }

  /** A store that could also be asked for whatever it took last. */
  interface Newest extends Conversations {
    Optional<StoredDialogue> newest();
  }

  @FunctionalInterface
  private interface Reading {
    Optional<StoredDialogue> read(UserId user, long version);
  }

  boolean isSure() {
    return sure;
  }

  boolean isSureWithTheCommit() {
    return sureWithTheCommit;
  }

  DialogueRef next(DialogueRef fence, StoredDialogue dialogue) {
    return fence.opened(dialogue.mark());
  }

  Conversations over(Newest quick, Newest sure) {
    return new FailoverConversations(new DialogueCopies(quick), sure);
  }

  private static Conversations reading(Reading reading) {
    return new Conversations() {
      @Override
      public Optional<StoredDialogue> read(UserId user, long version) {
        return reading.read(user, version);
      }

      @Override
      public void write(UserId user, long version, StoredDialogue dialogue) {
        throw new UnsupportedOperationException("the world writes");
      }

      @Override
      public void forget(UserId user) {
        throw new UnsupportedOperationException("the world forgets");
      }
    };
  }
}
