package app.unbroken.cli.carry;

import app.unbroken.cli.carry.SqliteFile.Row;
import app.unbroken.cli.carry.Tracked.Day;
import app.unbroken.habit.Schedule;
import app.unbroken.habit.Target;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Tracks and their ticks; several ticks of a day are an amount. Months count from zero there. */
final class TickmateFile {
  private TickmateFile() {}

  static List<Tracked> read(byte[] file) {
    var database = SqliteFile.open(file);
    if (!database.has("tracks") || !database.has("ticks")) {
      throw new Unreadable("not a backup of Tickmate");
    }
    var ticks =
        database.rows("ticks").stream()
            .collect(Collectors.groupingBy(row -> row.whole("_track_id")));
    return database.rows("tracks").stream()
        .map(track -> tracked(track, ticks.getOrDefault(track.whole("_id"), List.of())))
        .toList();
  }

  private static Tracked tracked(Row track, List<Row> ticks) {
    var days = new TreeMap<LocalDate, Day>();
    ticks.stream()
        .collect(Collectors.groupingBy(TickmateFile::date, Collectors.counting()))
        .forEach((date, times) -> days.put(date, Day.of(BigDecimal.valueOf(times), "")));
    return new Tracked(
        "tickmate/" + track.whole("_id"),
        new Tracked.Looks(track.text("name"), track.text("description"), List.of()),
        new Schedule.EveryDay(),
        Target.ONCE,
        List.of(),
        track.has("enabled") && track.whole("enabled") == 0,
        days);
  }

  private static LocalDate date(Row tick) {
    return LocalDate.of(
        (int) tick.whole("year"), (int) tick.whole("month") + 1, (int) tick.whole("day"));
  }
}
