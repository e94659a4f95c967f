package app.unbroken.journal;

import java.util.List;

/**
 * What a decision does: one entry of the audit, one thing to undo.
 *
 * @param subject what it was done to, in the person's own word (a habit's name), or empty
 */
public record Deed(ActionId id, ActionKind kind, String subject, List<Change> changes) {
  public Deed {
    changes = List.copyOf(changes);
  }
}
