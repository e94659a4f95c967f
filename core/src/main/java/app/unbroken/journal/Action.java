package app.unbroken.journal;

import java.time.Instant;

/** A deed as it was written down. */
public record Action(Deed deed, Instant at, OperationId operation, boolean undone) {

  public boolean canBeUndone() {
    return !undone && deed.kind().isUndoable();
  }

  public Action undone(boolean isUndone) {
    return new Action(deed, at, operation, isUndone);
  }
}
