package app.unbroken.conversation.exchange;

import app.unbroken.journal.Scope;

/**
 * Ends a turn in which a use case asked for more of the book: whatever was decided before it is
 * decided again with the wider one. Thrown past screens and dialogues that could do nothing else
 * with it, and caught by the conversation itself.
 */
public final class MoreNeeded extends RuntimeException {
  private static final long serialVersionUID = 1;

  private final transient Scope scope;

  MoreNeeded(Scope scope) {
    super("more of the book is needed", null, false, false);
    this.scope = scope;
  }

  public Scope scope() {
    return scope;
  }
}
