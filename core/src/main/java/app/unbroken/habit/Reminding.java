package app.unbroken.habit;

import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How a habit reminds.
 *
 * @param times local times, in the order of the day
 * @param nagEvery the pause between repeats until the habit is handled; zero for no repeats
 * @param nagAtMost how many repeats there are at most
 * @param snooze what was put off last, if anything; it may have rung long ago
 */
public record Reminding(
    List<ReminderTime> times, Duration nagEvery, int nagAtMost, @Nullable Snooze snooze) {
  public static final int MOST_TIMES = 12;
  public static final Reminding NEVER = new Reminding(List.of(), Duration.ZERO, 0);

  public Reminding {
    if (times.size() > MOST_TIMES) {
      throw new IllegalArgumentException("at most " + MOST_TIMES + " reminders a habit");
    }
    if (nagEvery.isNegative() || nagAtMost < 0 || nagAtMost > 10) {
      throw new IllegalArgumentException("0 to 10 repeats, not " + nagAtMost);
    }
    times =
        times.stream().distinct().sorted((left, right) -> left.at().compareTo(right.at())).toList();
  }

  public Reminding(List<ReminderTime> times, Duration nagEvery, int nagAtMost) {
    this(times, nagEvery, nagAtMost, null);
  }

  public static Reminding at(List<ReminderTime> times) {
    return new Reminding(times, Duration.ZERO, 0);
  }

  public Reminding times(List<ReminderTime> changed) {
    return new Reminding(changed, nagEvery, nagAtMost, snooze);
  }

  public Reminding snoozed(Snooze until) {
    return new Reminding(times, nagEvery, nagAtMost, until);
  }
}
