package app.unbroken.reminder;

import static org.assertj.core.api.Assertions.assertThat;

import app.unbroken.habit.ReminderTime;
import app.unbroken.user.DayEnd;
import app.unbroken.user.QuietHours;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.zone.ZoneOffsetTransition;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Every zone there is, at each change of its clocks from 2020 to 2035. */
class EveryZoneRingsTest {
  private static final Instant FIRST = Instant.parse("2020-01-01T00:00:00Z");
  private static final Instant LAST = Instant.parse("2036-01-01T00:00:00Z");

  /** F10, for reminders. */
  @Test
  void each_reminder_rings_exactly_once_for_each_day_and_never_early() {
    var changes = 0;
    for (var id : ZoneId.getAvailableZoneIds()) {
      var zone = ZoneId.of(id);
      var change = zone.getRules().nextTransition(FIRST);
      for (; change != null && change.getInstant().isBefore(LAST); changes++) {
        for (var end : new DayEnd[] {DayEnd.MIDNIGHT, new DayEnd(LocalTime.of(3, 0))}) {
          check(zone, change, end);
        }
        change = zone.getRules().nextTransition(change.getInstant());
      }
    }
    assertThat(changes).isGreaterThan(5_000);
  }

  /** Times around the change: before it, within what it leaves out or doubles, after it. */
  private static void check(ZoneId zone, ZoneOffsetTransition change, DayEnd end) {
    var where = new Surroundings(zone, end, new QuietHours.Never());
    var wall = change.getDateTimeBefore();
    var begin = change.getInstant().minus(Duration.ofHours(60));
    for (var minutes : new int[] {-75, -45, -30, -1, 0, 15, 30, 45, 60, 90}) {
      var at = wall.plusMinutes(minutes).toLocalTime();
      var bell = new Bell(at, ReminderTime.EVERY_DAY, Duration.ZERO, 0);
      Map<LocalDate, Instant> rung = new HashMap<>();
      var ring = Bells.next(bell, where, begin, null);
      for (var day = 0; day < 4; day++) {
        assertThat(rung.put(ring.day(), ring.at())).as("%s %s twice", zone, ring).isNull();
        assertThat(ring.at()).as("%s %s", zone, ring).isEqualTo(oracle(zone, end, at, ring.day()));
        ring = Bells.following(bell, where, ring, ring.at());
      }
      assertThat(ring.day()).as("%s leaves out a day", zone).isEqualTo(last(rung).plusDays(1));
      assertThat(rung.keySet())
          .as("%s at %s", zone, at)
          .allMatch(it -> !it.isBefore(last(rung).minusDays(3)));
    }
  }

  private static LocalDate last(Map<LocalDate, Instant> rung) {
    return rung.keySet().stream().max(LocalDate::compareTo).orElseThrow();
  }

  /** Walks through the minutes: the first at which a clock on the wall shows so much or more. */
  private static Instant oracle(ZoneId zone, DayEnd end, LocalTime at, LocalDate day) {
    var wanted = (at.isBefore(end.time()) ? day.plusDays(1) : day).atTime(at);
    var minute = guess(zone, wanted);
    while (LocalDateTime.ofInstant(minute, zone).isBefore(wanted)) {
      minute = minute.plusSeconds(60);
    }
    return minute;
  }

  /** Three hours before the latest it can be: no change of clocks is larger. */
  private static Instant guess(ZoneId zone, LocalDateTime wanted) {
    var offset = zone.getRules().getOffset(wanted);
    return wanted.toInstant(offset).minus(Duration.ofHours(3));
  }
}
