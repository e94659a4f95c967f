package app.unbroken.postgres;

import app.unbroken.habit.HabitId;
import app.unbroken.journal.Checkpoints;
import app.unbroken.journal.Decision;
import app.unbroken.journal.Journals.Occasion;
import app.unbroken.streak.Checkpoint;
import app.unbroken.user.UserId;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;

/** What was decided about a book, and is to be written into it. */
record Written(Opened opened, Decision.Decided<?> decided, Occasion occasion) {

  UserId user() {
    return opened.journal().user().id();
  }

  boolean changesNothing() {
    return decided.deeds().isEmpty() && decided.dialogue() == null;
  }

  /** The checkpoints to keep. Days that were not loaded cannot be folded into a new one. */
  Map<HabitId, Checkpoint> checkpoints() {
    var after = decided.appliedTo(opened.journal());
    var due = new HashMap<>(Checkpoints.due(after));
    due.keySet()
        .removeIf(habit ->
            opened.journal().historyOf(habit).checkpoint() != null
                && after.historyOf(habit).checkpoint() == null);
    return due;
  }

  /** Whether the book shows that a change of this day leaves the habit's checkpoint alone. */
  boolean surelyKeepsCheckpoint(HabitId habit, LocalDate changed) {
    var book = opened.journal();
    return book.histories().containsKey(habit)
        && !book.scope().holdsEveryDayOf(habit)
        && book.historyOf(habit).reaches(changed);
  }
}
