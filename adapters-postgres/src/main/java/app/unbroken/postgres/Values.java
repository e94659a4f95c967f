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
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import org.jspecify.annotations.Nullable;

/** The database's values as ours, and ours as the database's. */
final class Values {
  private static final ConcurrentMap<String, ZoneId> ZONES = new ConcurrentHashMap<>();

  private Values() {}

  /** To the microsecond, as the database keeps it; left to itself, the driver would round up. */
  static OffsetDateTime timestamp(Instant instant) {
    return instant.truncatedTo(ChronoUnit.MICROS).atOffset(ZoneOffset.UTC);
  }

  static @Nullable OffsetDateTime timestampOrNull(@Nullable Instant instant) {
    return instant == null ? null : timestamp(instant);
  }

  static Instant instant(ResultSet row, String column) throws SQLException {
    return row.getObject(column, OffsetDateTime.class).toInstant();
  }

  static @Nullable Instant instantOrNull(ResultSet row, String column) throws SQLException {
    var timestamp = row.getObject(column, OffsetDateTime.class);
    return timestamp == null ? null : timestamp.toInstant();
  }

  static Entry entry(HabitId habit, ResultSet row) throws SQLException {
    return new Entry(
        habit,
        row.getObject("day", LocalDate.class),
        mark(row, "amount"),
        row.getString("note"),
        instant(row, "at"),
        zone(row.getString("zone")),
        Code.SOURCES.read(row.getString("source")));
  }

  static Mark mark(ResultSet row, String column) throws SQLException {
    var amount = row.getLong(column);
    return row.wasNull() ? new Mark.Skipped() : new Mark.Logged(new Amount(amount));
  }

  /** There are some six hundred; looking one up by its name costs more than reading its row. */
  static ZoneId zone(String id) {
    return ZONES.computeIfAbsent(id, ZoneId::of);
  }
}
