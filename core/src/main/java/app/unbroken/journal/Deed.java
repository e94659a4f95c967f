package app.unbroken.journal;

import app.unbroken.habit.Habit;
import app.unbroken.user.User;
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

  public static Deed of(ActionId id, ActionKind kind, Habit before, Habit after) {
    var change = new Change.OfHabit(before, after);
    return new Deed(id, kind, before.name().value(), List.of(change));
  }

  public static Deed of(ActionId id, ActionKind kind, User before, User after) {
    return new Deed(id, kind, "", List.of(new Change.Person(before, after)));
  }
}
