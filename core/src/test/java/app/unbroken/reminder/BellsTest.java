package app.unbroken.reminder;

import static org.assertj.core.api.Assertions.assertThat;

import app.unbroken.habit.ReminderTime;
import app.unbroken.user.DayEnd;
import app.unbroken.user.QuietHours;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BellsTest {
  private static final QuietHours NIGHT =
      new QuietHours.Between(LocalTime.of(22, 0), LocalTime.of(8, 0));

  /** F1, F2, F3: gaps ring at their end, overlaps at their first half. */
  @ParameterizedTest
  @CsvSource({
    "Europe/Berlin,       2026-03-29, 02:30, 2026-03-29T01:00:00Z",
    "America/New_York,    2026-03-08, 02:30, 2026-03-08T07:00:00Z",
    "Europe/Berlin,       2026-10-25, 02:30, 2026-10-25T00:30:00Z",
    "Africa/Cairo,        2026-04-24, 00:00, 2026-04-23T22:00:00Z",
    "Asia/Beirut,         2026-03-29, 00:15, 2026-03-28T22:00:00Z",
    "America/Santiago,    2026-09-06, 00:30, 2026-09-06T04:00:00Z",
    "Australia/Lord_Howe, 2026-10-04, 02:10, 2026-10-03T15:30:00Z",
    "Asia/Kolkata,        2026-05-01, 09:00, 2026-05-01T03:30:00Z"
  })
  void a_changed_clock_rings_once_and_in_time(
      ZoneId zone, LocalDate day, LocalTime at, Instant expected) {
    var bell = daily(at);
    var where = in(zone);

    var ring = Bells.next(bell, where, expected.minusSeconds(7_200), day.minusDays(1));

    assertThat(ring).isEqualTo(new Ring(day, expected, expected, 0));
    assertThat(Bells.following(bell, where, ring, expected).day()).isEqualTo(day.plusDays(1));
  }

  /** F5, for reminders. */
  @Test
  void a_date_that_never_was_is_left_out() {
    var apia = in(ZoneId.of("Pacific/Apia"));
    var before = Bells.next(daily(LocalTime.of(9, 0)), apia, instant("2011-12-29T12:00:00Z"), null);

    var ring = Bells.following(daily(LocalTime.of(9, 0)), apia, before, before.at());

    assertThat(before.day()).isEqualTo("2011-12-29");
    assertThat(ring.day()).isEqualTo("2011-12-31");
  }

  @Test
  void a_time_before_the_end_of_the_day_belongs_to_the_day_before() {
    var owl =
        new Surroundings(
            ZoneId.of("Europe/Berlin"), new DayEnd(LocalTime.of(3, 0)), new QuietHours.Never());
    var mondays = new Bell(LocalTime.of(1, 0), Set.of(DayOfWeek.MONDAY), Duration.ZERO, 0);

    var ring = Bells.next(mondays, owl, instant("2026-06-01T00:00:00Z"), null);

    assertThat(ring.day()).isEqualTo("2026-06-01");
    assertThat(ring.at()).isEqualTo("2026-06-01T23:00:00Z");
  }

  @Test
  void what_quiet_hours_hold_back_comes_when_they_end_and_counts_for_its_own_day() {
    var where = new Surroundings(ZoneId.of("Europe/Berlin"), DayEnd.MIDNIGHT, NIGHT);

    var late = Bells.next(daily(LocalTime.of(23, 0)), where, instant("2026-06-01T12:00:00Z"), null);
    var early = Bells.next(daily(LocalTime.of(6, 0)), where, instant("2026-06-01T12:00:00Z"), null);

    assertThat(late.day()).isEqualTo("2026-06-01");
    assertThat(early.day()).isEqualTo("2026-06-02");
    assertThat(List.of(late.at(), early.at())).containsOnly(instant("2026-06-02T06:00:00Z"));
    assertThat(late.wasHeld()).isTrue();
  }

  @Test
  void it_nags_so_often_and_no_oftener() {
    var bell = nagging(LocalTime.of(9, 0), Duration.ofMinutes(30), 2);
    var where = in(ZoneId.of("Europe/Berlin"));
    var first = Bells.next(bell, where, instant("2026-06-01T00:00:00Z"), null);

    var second = Bells.following(bell, where, first, first.at());
    var third = Bells.following(bell, where, second, second.at());
    var tomorrow = Bells.following(bell, where, third, third.at());

    assertThat(second.at()).isEqualTo("2026-06-01T07:30:00Z");
    assertThat(third.at()).isEqualTo("2026-06-01T08:00:00Z");
    assertThat(third.repeat()).isEqualTo(2);
    assertThat(tomorrow).isEqualTo(Bells.next(bell, where, third.at(), third.day()));
  }

  @Test
  void it_does_not_nag_into_quiet_hours_nor_into_the_next_day() {
    var bell = nagging(LocalTime.of(21, 30), Duration.ofHours(1), 3);
    var zone = ZoneId.of("Europe/Berlin");
    var quiet = new Surroundings(zone, DayEnd.MIDNIGHT, NIGHT);
    var first = Bells.next(bell, quiet, instant("2026-06-01T00:00:00Z"), null);

    assertThat(Bells.following(bell, quiet, first, first.at()).day()).isEqualTo("2026-06-02");

    var loud = in(zone);
    var second = Bells.following(bell, loud, first, first.at());
    var third = Bells.following(bell, loud, second, second.at());
    assertThat(second.repeat()).isEqualTo(1);
    assertThat(third.repeat()).isEqualTo(2);
    assertThat(Bells.following(bell, loud, third, third.at()).day()).isEqualTo("2026-06-02");
  }

  @Test
  void repeats_that_nobody_could_hear_are_not_made_up_for() {
    var bell = nagging(LocalTime.of(9, 0), Duration.ofMinutes(10), 5);
    var where = in(ZoneId.of("UTC"));
    var first = Bells.next(bell, where, instant("2026-06-01T00:00:00Z"), null);

    var next = Bells.following(bell, where, first, instant("2026-06-01T09:35:00Z"));

    assertThat(next.at()).isEqualTo("2026-06-01T09:40:00Z");
    assertThat(next.repeat()).isEqualTo(4);
  }

  private static Bell daily(LocalTime at) {
    return new Bell(at, ReminderTime.EVERY_DAY, Duration.ZERO, 0);
  }

  private static Bell nagging(LocalTime at, Duration every, int most) {
    return new Bell(at, ReminderTime.EVERY_DAY, every, most);
  }

  private static Surroundings in(ZoneId zone) {
    return new Surroundings(zone, DayEnd.MIDNIGHT, new QuietHours.Never());
  }

  private static Instant instant(String text) {
    return Instant.parse(text);
  }
}
