package app.unbroken.planning;

import app.unbroken.habit.Habit;
import app.unbroken.habit.HabitId;
import app.unbroken.journal.ActionId;
import app.unbroken.journal.ActionKind;
import app.unbroken.journal.Decision;
import app.unbroken.journal.Deed;
import app.unbroken.journal.Journal;
import java.util.List;

/** Files a habit under other tags than before. */
public final class TagHabit {
  private TagHabit() {}

  public sealed interface Outcome {
    record Tagged(Habit habit, List<String> before) implements Outcome {}

    record Unchanged(Habit habit) implements Outcome {}

    record NoSuchHabit() implements Outcome {}
  }

  /** The tags as typed, with or without their sign; they replace those that the habit had. */
  public static Decision<Outcome> decide(
      Journal journal, HabitId id, List<String> typed, ActionId action) {
    return journal.about(id, new Outcome.NoSuchHabit(), habit -> decide(habit, typed, action));
  }

  private static Decision<Outcome> decide(Habit habit, List<String> typed, ActionId action) {
    var tagged = habit.looking(habit.look().tagged(typed));
    return tagged.equals(habit)
        ? Decision.of(new Outcome.Unchanged(habit))
        : Decision.of(
            new Outcome.Tagged(tagged, habit.look().tags()),
            Deed.of(action, ActionKind.TAG_HABIT, habit, tagged));
  }
}
