package app.unbroken.user;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Walks through every change of offset from 2020 to 2035 in every zone there is. */
final class EveryZoneTest {
  private static final Instant FROM = Instant.parse("2020-01-01T00:00:00Z");
  private static final Instant UNTIL = Instant.parse("2036-01-01T00:00:00Z");
  private static final Duration STEP = Duration.ofMinutes(15);
  private static final List<DayEnd> ENDS =
      List.of(
          DayEnd.MIDNIGHT,
          new DayEnd(LocalTime.of(2, 30)),
          new DayEnd(LocalTime.of(3, 0)),
          new DayEnd(LocalTime.of(6, 0)));

  /** F10. */
  @Test
  void one_day_per_date_and_no_exception_across_every_offset_change() {
    var changes = 0;
    for (var name : ZoneId.getAvailableZoneIds()) {
      var zone = ZoneId.of(name);
      var change = zone.getRules().nextTransition(FROM);
      while (change != null && change.getInstant().isBefore(UNTIL)) {
        for (var end : ENDS) {
          walkAround(change.getInstant(), new Days(zone, true, end, DayOfWeek.MONDAY, null));
        }
        changes++;
        change = zone.getRules().nextTransition(change.getInstant());
      }
    }
    assertThat(changes).isGreaterThan(5_000);
  }

  private static void walkAround(Instant change, Days days) {
    var now = change.minus(Duration.ofHours(27));
    var day = days.dayAt(now);
    var end = days.endOf(day);
    for (; now.isBefore(change.plus(Duration.ofHours(27))); now = now.plus(STEP)) {
      if (!now.isBefore(end)) {
        check(days.dayAt(end.minusNanos(1)).equals(day), days, end);
        day = day.plusDays(1);
        check(days.dayAt(end).equals(day), days, end);
        end = days.endOf(day);
      }
      check(days.dayAt(now).equals(day), days, now);
    }
  }

  /** Ten million assertions with a description each would take longer than the walk. */
  private static void check(boolean holds, Days days, Instant at) {
    if (!holds) {
      throw new AssertionError(days + " at " + at + " is on " + days.dayAt(at));
    }
  }
}
