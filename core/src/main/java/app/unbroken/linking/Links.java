package app.unbroken.linking;

import app.unbroken.chat.ChatAddress;
import app.unbroken.journal.Journals.Occasion;
import app.unbroken.user.UserId;

/** Where two people become one. Safe for use by many threads. */
public interface Links {
  /** For whoever has no store that could: nothing is linked. */
  Links NOWHERE = (who, from, errand, occasion) -> new LinkOutcome.NotHere();

  /**
   * Runs an errand in one transaction: all of it or nothing. Afterwards the chat may belong to
   * another person than {@code who}; ask {@link app.unbroken.journal.People} again.
   */
  LinkOutcome perform(UserId who, ChatAddress from, Errand errand, Occasion occasion);
}
