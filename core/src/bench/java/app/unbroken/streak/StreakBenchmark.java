package app.unbroken.streak;

import app.unbroken.checkin.Entry;
import app.unbroken.habit.Amount;
import app.unbroken.habit.Habit;
import app.unbroken.habit.Schedule;
import app.unbroken.habit.Target;
import app.unbroken.habit.Unit;
import app.unbroken.user.User;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Random;
import java.util.SortedMap;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/**
 * Everything a standing tells: streaks, rates, strength, today. Nine days in ten are done, some
 * skipped, some half done, freezes are on; {@code versions} rules follow one another in equal
 * parts.
 */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 5, time = 500, timeUnit = TimeUnit.MILLISECONDS)
@Measurement(iterations = 7, time = 500, timeUnit = TimeUnit.MILLISECONDS)
@Fork(2)
public class StreakBenchmark {
  @Param({"365", "1825", "3652"})
  public int days;

  @Param({"daily", "12 versions", "weekly"})
  public String habits;

  private Habit habit;
  private User user;
  private History history;
  private History recent;
  private LocalDate today;

  @Setup
  public void live() {
    var story = habits.equals("weekly") ? weekly() : daily(habits.equals("daily") ? 1 : 12);
    story.withFreezes();
    var random = new Random(7);
    today = Story.START.plusDays(days);
    for (var day = Story.START; !day.isAfter(today); day = day.plusDays(1)) {
      var chance = random.nextInt(100);
      if (chance < 90) {
        story.logged(day, Amount.of(random.nextInt(20) == 0 ? 1 : 12 + random.nextInt(20)));
      } else if (chance < 95) {
        story.skipped(day);
      }
    }
    story.on(today);
    habit = story.habit();
    user = story.user();
    history = story.history();
    recent = story.since(story.checkpoint(today.minusDays(30)));
  }

  @Benchmark
  public Standing standing() {
    return Streaks.standing(habit, user, history, today);
  }

  @Benchmark
  public Standing standing_since_a_checkpoint() {
    return Streaks.standing(habit, user, recent, today);
  }

  @Benchmark
  public SortedMap<LocalDate, Verdict> calendar_of_a_year() {
    return Streaks.calendar(habit, user, history, today.minusDays(364), today, today);
  }

  @Benchmark
  public Checkpoint checkpoint() {
    return Streaks.checkpoint(habit, user, history, today.minusDays(30));
  }

  /** The floor: reading every entry and its day once. */
  @Benchmark
  public long reading_the_entries() {
    var sum = 0L;
    for (Entry entry : history.entries()) {
      sum += entry.day().toEpochDay() + entry.amount().thousandths();
    }
    return sum;
  }

  private static Story weekly() {
    return Story.of(new Schedule.TimesPerWeek(5), Target.ONCE);
  }

  private Story daily(int versions) {
    var story = Story.daily();
    for (var each = 1; each < versions; each++) {
      var from = Story.START.plusDays((long) each * days / versions);
      var pages = Target.AtLeast.of(Amount.of(each), new Unit("pages"));
      story.ruled(
          from,
          each % 3 == 0
              ? new Schedule.OnWeekdays(EnumSet.range(DayOfWeek.MONDAY, DayOfWeek.FRIDAY))
              : new Schedule.EveryDay(),
          each % 2 == 0 ? pages : Target.ONCE);
    }
    return story;
  }
}
