package app.unbroken.journal;

/** What a person did, as the audit and an undo name it. Names are stored: never rename one. */
public enum ActionKind {
  CHECK_IN,
  /** A day so long ago that it was reached through the habit's history. */
  BACKFILL,
  SKIP,
  CLEAR_DAY,
  NOTE,
  ADD_HABIT,
  CHANGE_HABIT,
  RENAME_HABIT,
  REORDER_HABITS,
  TAG_HABIT,
  PAUSE_HABIT,
  RESUME_HABIT,
  ARCHIVE_HABIT,
  RESTORE_HABIT,
  DELETE_HABIT,
  UNITE_HABITS,
  MOVE_START,
  VACATION,
  END_VACATION,
  CHANGE_PROFILE,
  SEEN,
  ASK_TO_FORGET,
  STAY,
  UNDO;

  /** Whether {@code /undo} may take it back. */
  public boolean isUndoable() {
    return switch (this) {
      case SEEN, UNDO, ASK_TO_FORGET, STAY -> false;
      default -> true;
    };
  }
}
