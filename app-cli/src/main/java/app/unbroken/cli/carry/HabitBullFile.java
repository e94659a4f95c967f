package app.unbroken.cli.carry;

import app.unbroken.cli.carry.Tracked.Day;
import app.unbroken.habit.Schedule;
import app.unbroken.habit.Target;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;

/** A row for each day of each habit, named by its name. */
final class HabitBullFile {
  private static final DateTimeFormatter AMERICAN =
      DateTimeFormatter.ofPattern("M/d/uuuu", Locale.ROOT);

  private HabitBullFile() {}

  static List<Tracked> read(byte[] file) {
    var records = CsvFile.records(file);
    if (records.isEmpty() || !records.getFirst().containsKey("HabitName")) {
      throw new Unreadable("not a CSV file of HabitBull");
    }
    var habits = new LinkedHashMap<String, Map<String, String>>();
    var days = new LinkedHashMap<String, NavigableMap<LocalDate, Day>>();
    for (var record : records) {
      var name = text(record, "HabitName");
      habits.putIfAbsent(name, record);
      var amount = amount(text(record, "Value"));
      if (amount.signum() > 0) {
        days.computeIfAbsent(name, key -> new TreeMap<>())
            .put(date(text(record, "CalendarDate")), Day.of(amount, text(record, "CommentText")));
      }
    }
    return habits.entrySet().stream()
        .map(habit -> tracked(habit.getValue(), days.getOrDefault(habit.getKey(), new TreeMap<>())))
        .toList();
  }

  private static Tracked tracked(Map<String, String> first, NavigableMap<LocalDate, Day> days) {
    var name = text(first, "HabitName");
    var category = text(first, "HabitCategory");
    return new Tracked(
        "habitbull/" + name,
        new Tracked.Looks(
            name,
            text(first, "HabitDescription"),
            category.isBlank() ? List.of() : List.of(category)),
        new Schedule.EveryDay(),
        Target.ONCE,
        List.of(),
        false,
        days);
  }

  private static String text(Map<String, String> record, String column) {
    return record.getOrDefault(column, "");
  }

  /** Anything but a number is nothing done. */
  private static BigDecimal amount(String typed) {
    var number = typed.strip();
    return number.matches("\\d{1,9}(\\.\\d{1,9})?") ? new BigDecimal(number) : BigDecimal.ZERO;
  }

  private static LocalDate date(String typed) {
    return typed.contains("/") ? LocalDate.parse(typed, AMERICAN) : LocalDate.parse(typed);
  }
}
