package app.unbroken.journal;

import java.util.UUID;

/** One thing a person did. */
public record ActionId(UUID value) {}
