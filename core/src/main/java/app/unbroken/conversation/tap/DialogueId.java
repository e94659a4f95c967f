package app.unbroken.conversation.tap;

import java.util.UUID;

/** One dialogue from its first question to its end. A habit begun in it bears the same id. */
public record DialogueId(UUID value) {}
