package app.unbroken.planning;

import app.unbroken.habit.Habit;
import app.unbroken.habit.HabitId;
import app.unbroken.habit.HabitName;
import app.unbroken.journal.Journal;
import java.util.Optional;

/** Two habits of one person never sound alike, or nobody could call them by name. */
final class Names {
  private Names() {}

  static Optional<Habit> taken(Journal journal, HabitName name, HabitId by) {
    return journal.habits().stream()
        .filter(habit -> !habit.isDeleted() && !habit.id().equals(by))
        .filter(habit -> habit.name().soundsLike(name))
        .findFirst();
  }
}
