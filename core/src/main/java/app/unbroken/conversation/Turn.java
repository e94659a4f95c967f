package app.unbroken.conversation;

import app.unbroken.chat.Received;
import app.unbroken.journal.Journal;
import org.jspecify.annotations.Nullable;

/**
 * Everything an answer depends on.
 *
 * @param dialogue the open dialogue, null when none is open
 * @param dialogueLost whether one was open and could not be found anywhere
 * @param firstContact whether the person was made by this very message
 */
public record Turn(
    Received received,
    Journal journal,
    @Nullable StoredDialogue dialogue,
    boolean dialogueLost,
    boolean firstContact) {}
