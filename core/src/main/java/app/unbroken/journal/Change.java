package app.unbroken.journal;

import app.unbroken.checkin.Entry;
import app.unbroken.habit.Habit;
import app.unbroken.habit.HabitId;
import app.unbroken.user.User;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** A difference, told with both of its sides, so that it can be written, audited and undone. */
public sealed interface Change {

  Change inverse();

  /** Something about the person. */
  record Person(User before, User after) implements Change {
    @Override
    public Change inverse() {
      return new Person(after, before);
    }
  }

  /** A habit begun ({@code before} is null), changed, or taken back ({@code after} is null). */
  record OfHabit(@Nullable Habit before, @Nullable Habit after) implements Change {
    public OfHabit {
      if (before == null && after == null) {
        throw new IllegalArgumentException("a change has at least one side");
      }
    }

    @Override
    public Change inverse() {
      return new OfHabit(after, before);
    }
  }

  /** A day of a habit; null where there is no entry. */
  record OfDay(HabitId habit, LocalDate day, @Nullable Entry before, @Nullable Entry after)
      implements Change {
    @Override
    public Change inverse() {
      return new OfDay(habit, day, after, before);
    }
  }

  /** An earlier action is taken back, or holds again. */
  record Undone(ActionId action, boolean undone) implements Change {
    @Override
    public Change inverse() {
      return new Undone(action, !undone);
    }
  }
}
