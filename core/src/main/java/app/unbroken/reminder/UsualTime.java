package app.unbroken.reminder;

import app.unbroken.checkin.Entry;
import app.unbroken.checkin.Mark;
import app.unbroken.habit.Habit;
import app.unbroken.habit.HabitId;
import app.unbroken.journal.Journal;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** When somebody usually checks in: the time in the middle, of the days that the journal holds. */
public final class UsualTime {
  private static final int FEWEST = 3;
  private static final int STEP = 5;
  private static final int DAY = 24 * 60;

  private UsualTime() {}

  /** Of the habit itself, or else of all that the person does. */
  public static Optional<LocalTime> of(Journal journal, Habit habit) {
    return middle(minutes(journal, habit.id()).toList())
        .or(() ->
            middle(
                journal.activeHabits().stream()
                    .flatMap(each -> minutes(journal, each.id()))
                    .toList()));
  }

  /** What was filled in on a later day says nothing about the time. */
  static Stream<Integer> minutes(Journal journal, HabitId habit) {
    return journal.historyOf(habit).entries().stream()
        .filter(entry -> entry.mark() instanceof Mark.Logged)
        .filter(UsualTime::isOfItsDay)
        .map(entry -> entry.at().atZone(entry.zone()).toLocalTime().toSecondOfDay() / 60);
  }

  private static boolean isOfItsDay(Entry entry) {
    return entry.at().atZone(entry.zone()).toLocalDate().equals(entry.day());
  }

  private static Optional<LocalTime> middle(List<Integer> minutes) {
    if (minutes.size() < FEWEST) {
      return Optional.empty();
    }
    var middle = minutes.stream().sorted().skip(minutes.size() / 2).findFirst().orElseThrow();
    var rounded = (middle + STEP / 2) / STEP * STEP % DAY;
    return Optional.of(LocalTime.ofSecondOfDay(rounded * 60L));
  }
}
