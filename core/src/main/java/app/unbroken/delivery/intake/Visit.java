package app.unbroken.delivery.intake;

import app.unbroken.conversation.StoredDialogue;
import app.unbroken.journal.Journal;
import app.unbroken.linking.LinkOutcome;
import org.jspecify.annotations.Nullable;

/**
 * A person at the desk, locked, with their book open.
 *
 * @param dialogue the open dialogue, null when none is open
 * @param dialogueLost whether one was open and could not be found anywhere
 * @param first whether they are here for the first time
 * @param linked what became of the errand that the only parcel asked for, null for none
 */
public record Visit(
    Journal journal,
    @Nullable StoredDialogue dialogue,
    boolean dialogueLost,
    boolean first,
    @Nullable LinkOutcome linked) {}
