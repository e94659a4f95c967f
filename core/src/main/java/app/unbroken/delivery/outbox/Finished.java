package app.unbroken.delivery.outbox;

/** A letter and what became of it. */
public record Finished(Letter letter, Ending ending) {}
