package app.unbroken.reminder;

import static org.assertj.core.api.Assertions.assertThat;

import app.unbroken.habit.ReminderTime;
import app.unbroken.user.DayEnd;
import app.unbroken.user.QuietHours;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** F4: somebody who flies about, and the reminders that go along. */
class TravellerTest {
  private static final long SEED = 20261121;
  private static final int JOURNEYS = 10_000;
  private static final List<ZoneId> ZONES =
      List.of(
          ZoneId.of("Asia/Tokyo"),
          ZoneId.of("America/Los_Angeles"),
          ZoneId.of("Pacific/Auckland"),
          ZoneId.of("Pacific/Apia"),
          ZoneId.of("Australia/Lord_Howe"),
          ZoneId.of("Africa/Cairo"),
          ZoneId.of("Europe/Berlin"));

  private final Random random = new Random(SEED);

  @Test
  void wherever_somebody_goes_a_reminder_rings_at_most_once_for_a_day_and_never_early() {
    for (var journey = 0; journey < JOURNEYS; journey++) {
      travel(journey);
    }
  }

  @Test
  void an_hour_to_the_east_loses_no_reminder() {
    var bell = new Bell(LocalTime.of(9, 0), ReminderTime.EVERY_DAY, Duration.ZERO, 0);
    var begin = Instant.parse("2026-06-01T00:00:00Z");
    var pending = Bells.next(bell, in("Europe/Berlin"), begin, null);
    var now = Instant.parse("2026-06-01T06:30:00Z");

    var moved = Bells.moved(bell, in("Europe/Helsinki"), pending, now);

    assertThat(moved.day()).isEqualTo(LocalDate.of(2026, 6, 1));
    assertThat(moved.at()).isEqualTo(Instant.parse("2026-06-01T06:00:00Z"));
  }

  private void travel(int journey) {
    var why = "seed %d, journey %d".formatted(SEED, journey);
    var bell =
        new Bell(
            LocalTime.of(random.nextInt(24), random.nextInt(4) * 15),
            ReminderTime.EVERY_DAY,
            Duration.ZERO,
            0);
    var where = somewhere();
    var now = Instant.parse("2026-03-20T00:00:00Z").plusSeconds(random.nextInt(20_000_000));
    var pending = Bells.next(bell, where, now, null);
    Set<LocalDate> rung = new HashSet<>();
    for (var step = 0; step < 20; step++) {
      var flight = now.plusSeconds(random.nextInt(40 * 3600));
      if (flight.isBefore(pending.at())) {
        now = flight;
        where = somewhere();
        pending = Bells.moved(bell, where, pending, now);
        assertThat(pending.at()).as(why).isAfter(now.minus(Round.LATEST));
      } else {
        now = pending.at().isAfter(now) ? pending.at() : now;
        assertThat(rung.add(pending.day())).as("%s: %s rings once", why, pending).isTrue();
        assertThat(pending.due()).as("%s: %s is not early", why, pending).isBeforeOrEqualTo(now);
        pending = Bells.following(bell, where, pending, now);
      }
      assertThat(pending.day()).as(why).isBefore(day(now).plusDays(4));
    }
  }

  private Surroundings somewhere() {
    var end = random.nextBoolean() ? DayEnd.MIDNIGHT : new DayEnd(LocalTime.of(3, 0));
    var zone = ZONES.get(random.nextInt(ZONES.size()));
    return new Surroundings(zone, end, new QuietHours.Never());
  }

  private static Surroundings in(String zone) {
    return new Surroundings(ZoneId.of(zone), DayEnd.MIDNIGHT, new QuietHours.Never());
  }

  private static LocalDate day(Instant now) {
    return now.atZone(ZoneId.of("UTC")).toLocalDate();
  }
}
