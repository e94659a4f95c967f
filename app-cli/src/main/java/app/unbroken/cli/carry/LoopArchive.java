package app.unbroken.cli.carry;

import app.unbroken.cli.carry.Tracked.Day;
import app.unbroken.habit.Target;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.zip.ZipInputStream;

/** Loop's export of CSV files: one of habits, and for each of them a folder with its days. */
final class LoopArchive {
  private static final int LARGEST = 16 << 20;
  private static final int MOST_FILES = 5_000;
  private static final long UNKNOWN = -1;

  private LoopArchive() {}

  static boolean isOne(byte[] file) {
    return file.length > 4 && file[0] == 'P' && file[1] == 'K';
  }

  static List<Tracked> read(byte[] file) {
    var files = files(file);
    var habits = files.get("Habits.csv");
    if (habits == null) {
      throw new Unreadable("not an export of Loop");
    }
    return CsvFile.records(habits).stream().map(habit -> tracked(habit, files)).toList();
  }

  private static Tracked tracked(Map<String, String> habit, Map<String, byte[]> files) {
    var position = habit.getOrDefault("Position", "");
    var numerical = habit.getOrDefault("Type", "").equals("NUMERICAL");
    var name = habit.getOrDefault("Name", "");
    var description = habit.getOrDefault("Description", "");
    return new Tracked(
        "loop/" + name,
        new Tracked.Looks(
            name,
            description.isBlank() ? habit.getOrDefault("Question", "") : description,
            List.of()),
        LoopFile.schedule(
            numerical,
            whole(habit, "FrequencyNumerator", "NumRepetitions"),
            whole(habit, "FrequencyDenominator", "Interval")),
        numerical
            ? LoopFile.target(
                habit.getOrDefault("Target Type", "").equals("AT_MOST"),
                new BigDecimal(habit.getOrDefault("Target Value", "0").strip()),
                habit.getOrDefault("Unit", ""))
            : Target.ONCE,
        List.of(),
        habit.getOrDefault("Archived?", "").equals("true"),
        days(numerical, position, files));
  }

  private static int whole(Map<String, String> habit, String column, String formerly) {
    return Integer.parseInt(habit.getOrDefault(column, habit.getOrDefault(formerly, "1")).strip());
  }

  private static NavigableMap<LocalDate, Day> days(
      boolean numerical, String position, Map<String, byte[]> files) {
    var days = new TreeMap<LocalDate, Day>();
    files.forEach((name, file) -> {
      if (name.startsWith(position + " ") && name.endsWith("/Checkmarks.csv")) {
        for (var row : CsvFile.rows(file)) {
          if (row.size() > 1 && row.getFirst().matches("\\d{4}-\\d\\d-\\d\\d")) {
            var note = row.size() > 2 ? row.get(2) : "";
            var date = LocalDate.parse(row.getFirst());
            LoopFile.marked(numerical, value(row.get(1).strip()), note, days, date);
          }
        }
      }
    });
    return days;
  }

  private static long value(String written) {
    return switch (written) {
      case "YES_MANUAL" -> 2;
      case "SKIP" -> 3;
      default -> written.matches("\\d{1,15}") ? Long.parseLong(written) : UNKNOWN;
    };
  }

  /** Bounded, because an archive can claim to hold anything. */
  private static Map<String, byte[]> files(byte[] archive) {
    var files = new HashMap<String, byte[]>();
    try (var zip = new ZipInputStream(new ByteArrayInputStream(archive))) {
      for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
        var bytes = zip.readNBytes(LARGEST + 1);
        if (bytes.length > LARGEST || files.size() >= MOST_FILES) {
          throw new Unreadable("it holds more than any export does");
        }
        files.put(entry.getName(), bytes);
      }
    } catch (IOException e) {
      throw new Unreadable("not an archive that can be opened");
    }
    return files;
  }
}
