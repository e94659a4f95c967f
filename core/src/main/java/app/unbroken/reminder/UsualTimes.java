package app.unbroken.reminder;

import app.unbroken.habit.HabitId;
import app.unbroken.journal.Journal;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** The times of day around which somebody checks in most, of the days that the journal holds. */
public final class UsualTimes {
  public static final int MOST = 3;
  private static final int FEWEST = 3;
  private static final int STEP = 5;
  private static final int STEPS = 24 * 60 / STEP;

  /** Three quarters of an hour to either side are the same time of day. */
  private static final int AROUND = 9;

  private UsualTimes() {}

  /**
   * Of a habit, or else of all that the person does, in the order of the day; none where too little
   * is known.
   *
   * @param habit null for one that is yet to be
   */
  public static List<LocalTime> of(Journal journal, @Nullable HabitId habit) {
    var own = habit == null ? List.<LocalTime>of() : busiest(steps(journal, List.of(habit)));
    var all = journal.activeHabits().stream().map(each -> each.id()).toList();
    return own.isEmpty() ? busiest(steps(journal, all)) : own;
  }

  private static int[] steps(Journal journal, List<HabitId> habits) {
    var steps = new int[STEPS];
    habits.stream()
        .flatMap(habit -> UsualTime.minutes(journal, habit))
        .forEach(minute -> steps[(minute + STEP / 2) / STEP % STEPS]++);
    return steps;
  }

  /** The fullest stretch of the day, then the fullest of what is left. */
  private static List<LocalTime> busiest(int[] steps) {
    var times = new ArrayList<LocalTime>();
    while (times.size() < MOST) {
      var best = IntStream.range(0, STEPS).reduce(0, (left, right) -> fuller(steps, left, right));
      if (around(steps, best) < FEWEST) {
        break;
      }
      times.add(LocalTime.MIN.plusMinutes((long) middle(steps, best) * STEP));
      IntStream.rangeClosed(-2 * AROUND, 2 * AROUND).forEach(off -> steps[at(best + off)] = 0);
    }
    times.sort(null);
    return times;
  }

  private static int fuller(int[] steps, int left, int right) {
    return around(steps, right) > around(steps, left) ? right : left;
  }

  private static int around(int[] steps, int center) {
    return IntStream.rangeClosed(center - AROUND, center + AROUND).map(it -> steps[at(it)]).sum();
  }

  /** Where half of what is around has passed. */
  private static int middle(int[] steps, int center) {
    var left = (around(steps, center) + 1) / 2;
    var step = center - AROUND - 1;
    while (left > 0) {
      step++;
      left -= steps[at(step)];
    }
    return at(step);
  }

  private static int at(int step) {
    return Math.floorMod(step, STEPS);
  }
}
