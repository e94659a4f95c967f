package app.unbroken.cli.carry;

import app.unbroken.cli.carry.SqliteFile.Row;
import app.unbroken.cli.carry.Tracked.Day;
import app.unbroken.habit.Amount;
import app.unbroken.habit.ReminderTime;
import app.unbroken.habit.Schedule;
import app.unbroken.habit.Target;
import app.unbroken.habit.Unit;
import java.math.BigDecimal;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * Habits and repetitions of Loop. Of days that were not ticked but only follow from the frequency
 * nothing is carried over: they follow from the schedule here, too.
 */
final class LoopFile {
  private static final int DONE = 2;
  private static final int SKIPPED = 3;
  private static final int NUMERICAL = 1;
  private static final int AT_MOST = 1;
  private static final int EVERY_DAY = 0b111_1111;

  private LoopFile() {}

  static List<Tracked> read(byte[] file) {
    return LoopArchive.isOne(file) ? LoopArchive.read(file) : readBackup(file);
  }

  private static List<Tracked> readBackup(byte[] file) {
    var database = SqliteFile.open(file);
    if (!database.has("Habits") || !database.has("Repetitions")) {
      throw new Unreadable("not a backup of Loop");
    }
    var repetitions =
        database.rows("Repetitions").stream()
            .collect(Collectors.groupingBy(row -> row.whole("habit")));
    return database.rows("Habits").stream()
        .sorted(Comparator.comparingLong(row -> row.whole("position")))
        .map(habit -> tracked(habit, repetitions.getOrDefault(habit.whole("id"), List.of())))
        .toList();
  }

  private static Tracked tracked(Row habit, List<Row> repetitions) {
    var numerical = habit.whole("type") == NUMERICAL;
    var days = new TreeMap<LocalDate, Day>();
    for (var each : repetitions) {
      var date = Instant.ofEpochMilli(each.whole("timestamp")).atZone(ZoneOffset.UTC).toLocalDate();
      var value = each.has("value") ? each.whole("value") : DONE;
      marked(numerical, value, each.text("notes"), days, date);
    }
    var question = habit.text("question");
    var description = habit.text("description");
    return new Tracked(
        "loop/" + habit.text("name"),
        new Tracked.Looks(
            habit.text("name"), description.isBlank() ? question : description, List.of()),
        schedule(numerical, (int) habit.whole("freq_num"), (int) habit.whole("freq_den")),
        numerical
            ? target(
                habit.whole("target_type") == AT_MOST,
                habit.decimal("target_value"),
                habit.text("unit"))
            : Target.ONCE,
        reminders(habit),
        habit.whole("archived") != 0,
        days);
  }

  /** What is there of a day; amounts are in thousandths. */
  static void marked(
      boolean numerical,
      long value,
      String note,
      NavigableMap<LocalDate, Day> days,
      LocalDate date) {
    if (value == SKIPPED) {
      days.put(date, Day.SKIPPED.noted(note));
    } else if (numerical && value > 0) {
      days.put(date, Day.of(BigDecimal.valueOf(value, 3), note));
    } else if (!numerical && value == DONE) {
      days.put(date, Day.DONE.noted(note));
    }
  }

  static Schedule schedule(boolean numerical, int times, int days) {
    if (!numerical) {
      return Tracked.times(Math.max(times, 1), days);
    }
    return switch (days) {
      case 7 -> new Schedule.WeeklyTotal();
      case 28, 29, 30, 31 -> new Schedule.MonthlyTotal();
      default -> new Schedule.EveryDay();
    };
  }

  static Target target(boolean atMost, BigDecimal value, String unit) {
    var amount = Tracked.bounded(value);
    if (atMost) {
      return new Target.AtMost(amount, Unit.from(unit));
    }
    return Target.AtLeast.of(amount.isZero() ? Amount.ONE : amount, Unit.from(unit));
  }

  /** The bits of the weekdays begin with Saturday. */
  private static List<ReminderTime> reminders(Row habit) {
    if (!habit.has("reminder_hour") || !habit.has("reminder_min")) {
      return List.of();
    }
    var bits = habit.has("reminder_days") ? habit.whole("reminder_days") : EVERY_DAY;
    var weekdays = EnumSet.noneOf(DayOfWeek.class);
    for (var bit = 0; bit < 7; bit++) {
      if ((bits >> bit & 1) == 1) {
        weekdays.add(DayOfWeek.SATURDAY.plus(bit));
      }
    }
    var at = LocalTime.of((int) habit.whole("reminder_hour"), (int) habit.whole("reminder_min"));
    return List.of(new ReminderTime(at, weekdays.isEmpty() ? ReminderTime.EVERY_DAY : weekdays));
  }
}
