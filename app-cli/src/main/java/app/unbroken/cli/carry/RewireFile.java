package app.unbroken.cli.carry;

import app.unbroken.cli.carry.SqliteFile.Row;
import app.unbroken.cli.carry.Tracked.Day;
import app.unbroken.habit.ReminderTime;
import app.unbroken.habit.Schedule;
import app.unbroken.habit.Target;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Habits, check-ins and reminders; weekdays are numbers that begin with 0 for Sunday. */
final class RewireFile {
  private static final int DONE = 2;
  private static final int[] PERIODS = {7, 31, 365};
  private static final int MINUTES_OF_A_DAY = 1_440;

  private RewireFile() {}

  static List<Tracked> read(byte[] file) {
    var database = SqliteFile.open(file);
    if (!database.has("habits") || !database.has("checkins")) {
      throw new Unreadable("not a backup of Rewire");
    }
    var checkIns =
        database.rows("checkins").stream()
            .filter(row -> row.whole("type") == DONE)
            .collect(Collectors.groupingBy(row -> row.whole("habit_id")));
    var reminders =
        database.has("reminders")
            ? database.rows("reminders").stream()
                .collect(Collectors.groupingBy(row -> row.whole("habit_id")))
            : Map.<Long, List<Row>>of();
    return database.rows("habits").stream()
        .map(habit -> {
          var id = habit.whole("_id");
          return tracked(
              habit, checkIns.getOrDefault(id, List.of()), reminders.getOrDefault(id, List.of()));
        })
        .toList();
  }

  private static Tracked tracked(Row habit, List<Row> checkIns, List<Row> reminders) {
    var days = new TreeMap<LocalDate, Day>();
    for (var each : checkIns) {
      days.put(LocalDate.parse(each.text("date"), DateTimeFormatter.BASIC_ISO_DATE), Day.DONE);
    }
    return new Tracked(
        "rewire/" + habit.whole("_id"),
        new Tracked.Looks(habit.text("name"), habit.text("description"), List.of()),
        schedule(habit),
        Target.ONCE,
        reminders.stream()
            .filter(each -> each.whole("time") > 0 && each.whole("time") < MINUTES_OF_A_DAY)
            .map(RewireFile::reminder)
            .toList(),
        false,
        days);
  }

  private static Schedule schedule(Row habit) {
    return switch ((int) habit.whole("schedule")) {
      case 0 -> on(weekdays(habit.text("active_days")));
      case 1 ->
          Tracked.times(
              (int) habit.whole("days"),
              PERIODS[Math.clamp(habit.whole("period"), 0, PERIODS.length - 1)]);
      default -> Tracked.every((int) habit.whole("repeating_count"));
    };
  }

  private static Schedule on(Set<DayOfWeek> weekdays) {
    return weekdays.size() % 7 == 0 ? new Schedule.EveryDay() : new Schedule.OnWeekdays(weekdays);
  }

  private static ReminderTime reminder(Row row) {
    var weekdays = weekdays(row.text("active_days"));
    return new ReminderTime(
        LocalTime.ofSecondOfDay(row.whole("time") * 60),
        weekdays.isEmpty() ? ReminderTime.EVERY_DAY : weekdays);
  }

  private static Set<DayOfWeek> weekdays(String numbers) {
    var weekdays = EnumSet.noneOf(DayOfWeek.class);
    for (var number : numbers.split(",", -1)) {
      if (number.strip().matches("\\d")) {
        weekdays.add(DayOfWeek.SUNDAY.plus(Integer.parseInt(number.strip())));
      }
    }
    return weekdays;
  }
}
