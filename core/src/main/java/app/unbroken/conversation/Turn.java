package app.unbroken.conversation;

import app.unbroken.chat.Received;
import app.unbroken.journal.Journal;
import app.unbroken.linking.LinkOutcome;
import org.jspecify.annotations.Nullable;

/**
 * Everything an answer depends on.
 *
 * @param dialogue the open dialogue, null when none is open
 * @param dialogueLost whether one was open and could not be found anywhere
 * @param firstContact whether the person was made by this very message
 * @param linked what became of the errand that the answer asked for, null where it asked for none
 */
public record Turn(
    Received received,
    Journal journal,
    @Nullable StoredDialogue dialogue,
    boolean dialogueLost,
    boolean firstContact,
    @Nullable LinkOutcome linked) {
  public Turn(
      Received received,
      Journal journal,
      @Nullable StoredDialogue dialogue,
      boolean dialogueLost,
      boolean firstContact) {
    this(received, journal, dialogue, dialogueLost, firstContact, null);
  }
}
