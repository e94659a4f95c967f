package app.unbroken.postgres;

import app.unbroken.habit.HabitId;
import app.unbroken.reminder.Bell;
import app.unbroken.reminder.Ring;
import app.unbroken.reminder.Surroundings;
import app.unbroken.user.DayEnd;
import app.unbroken.user.QuietHours;
import app.unbroken.user.UserId;
import app.unbroken.user.WorkspaceId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.EnumSet;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A reminder as it lies in the database.
 *
 * @param now the moment of the transaction, by the database's clock
 */
record DueRow(
    Instant now,
    UserId user,
    HabitId habit,
    int minute,
    Bell bell,
    Surroundings where,
    @Nullable LocalDate rungOn,
    Ring ring) {

  /** Which row it is. */
  record Key(UserId user, HabitId habit, int minute) {
    static Key of(ResultSet row) throws SQLException {
      return new Key(
          new UserId(
              new WorkspaceId(row.getString("workspace_id")), row.getObject("user_id", UUID.class)),
          new HabitId(row.getObject("habit_id", UUID.class)),
          row.getInt("minute"));
    }
  }

  Key key() {
    return new Key(user, habit, minute);
  }

  /** Of what was put off: it comes once, whatever the time on the wall. */
  static final int ONCE = 24 * 60;

  boolean isOnce() {
    return minute == ONCE;
  }

  static DueRow of(ResultSet row) throws SQLException {
    var key = Key.of(row);
    var bell =
        new Bell(
            time(key.minute() % ONCE),
            weekdays(row.getInt("weekdays")),
            Duration.ofSeconds(row.getInt("nag_seconds")),
            row.getInt("nag_most"));
    var where =
        new Surroundings(
            Values.zone(row.getString("zone")),
            new DayEnd(time(row.getInt("day_end"))),
            quiet(row));
    var waiting = Direct.instantOrNull(row, "waits_since");
    var ring =
        new Ring(
            row.getObject("next_day", LocalDate.class),
            Direct.instant(row, "next_due"),
            waiting == null ? Direct.instant(row, "next_fire_at") : waiting,
            row.getInt("next_repeat"));
    return new DueRow(
        Direct.instant(row, "now"),
        key.user(),
        key.habit(),
        key.minute(),
        bell,
        where,
        row.getObject("rung_on", LocalDate.class),
        ring);
  }

  private static QuietHours quiet(ResultSet row) throws SQLException {
    var from = row.getInt("quiet_from");
    return row.wasNull()
        ? new QuietHours.Never()
        : new QuietHours.Between(time(from), time(row.getInt("quiet_until")));
  }

  static int minuteOf(LocalTime time) {
    return time.toSecondOfDay() / 60;
  }

  private static LocalTime time(int minute) {
    return LocalTime.ofSecondOfDay(minute * 60L);
  }

  static int bits(Set<DayOfWeek> weekdays) {
    return weekdays.stream().mapToInt(day -> 1 << (day.getValue() - 1)).sum();
  }

  private static Set<DayOfWeek> weekdays(int bits) {
    var weekdays = EnumSet.noneOf(DayOfWeek.class);
    for (var day : DayOfWeek.values()) {
      if ((bits >> (day.getValue() - 1) & 1) == 1) {
        weekdays.add(day);
      }
    }
    return weekdays;
  }
}
