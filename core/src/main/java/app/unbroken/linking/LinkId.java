package app.unbroken.linking;

import java.util.UUID;

/** One attempt to link, from its code to its undo. */
public record LinkId(UUID value) {}
