package app.unbroken.journal;

import java.util.UUID;

/**
 * Stands for everything a person's book says: each change gives it another mark, and no mark comes
 * twice. It is kept with the person and read from the row that is locked.
 */
public record BookMark(UUID value) {}
