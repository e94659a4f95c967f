package app.unbroken.postgres;

import app.unbroken.checkin.Entry;
import app.unbroken.checkin.Mark;
import app.unbroken.habit.Amount;
import app.unbroken.habit.HabitId;
import app.unbroken.postgres.json.Code;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The entries of one habit as columns of arrays, all of the same length. */
final class EntryColumns {
  private static final int DAYS = 13;
  private static final int AMOUNTS = 14;
  private static final int MOMENTS = 15;
  private static final int ZONES = 16;
  private static final int SOURCES = 17;
  private static final int NOTES = 18;
  private static final long MICROS = 1_000_000;

  private EntryColumns() {}

  static List<Entry> read(HabitId habit, ResultSet row) throws SQLException {
    if (row.getArray(DAYS) == null) {
      return List.of();
    }
    var days = (Integer[]) row.getArray(DAYS).getArray();
    var amounts = (@Nullable Long[]) row.getArray(AMOUNTS).getArray();
    var moments = (Double[]) row.getArray(MOMENTS).getArray();
    var zones = (String[]) row.getArray(ZONES).getArray();
    var sources = (String[]) row.getArray(SOURCES).getArray();
    var notes = (String[]) row.getArray(NOTES).getArray();
    var entries = new ArrayList<Entry>(days.length);
    for (var each = 0; each < days.length; each++) {
      entries.add(
          new Entry(
              habit,
              LocalDate.ofEpochDay(days[each]),
              mark(amounts[each]),
              notes[each],
              instant(moments[each]),
              Values.zone(zones[each]),
              Code.SOURCES.read(sources[each])));
    }
    return entries;
  }

  private static Mark mark(@Nullable Long amount) {
    return amount == null ? new Mark.Skipped() : new Mark.Logged(new Amount(amount));
  }

  /** A double of seconds is exact to the microsecond for the next two hundred years. */
  private static Instant instant(double seconds) {
    var micros = Math.round(seconds * MICROS);
    return Instant.ofEpochSecond(
        Math.floorDiv(micros, MICROS), Math.floorMod(micros, MICROS) * 1_000L);
  }
}
