package app.unbroken.user;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;

final class DaysTest {
  private static final DayEnd THREE = new DayEnd(LocalTime.of(3, 0));

  @Test
  void the_day_is_the_persons_and_not_the_servers() {
    var now = Instant.parse("2026-03-10T22:30:00Z");

    assertThat(in("Asia/Tokyo").dayAt(now)).isEqualTo("2026-03-11");
    assertThat(in("Europe/London").dayAt(now)).isEqualTo("2026-03-10");
    assertThat(in("Pacific/Kiritimati").dayAt(now)).isEqualTo("2026-03-11");
  }

  @Test
  void an_hour_after_midnight_belongs_to_the_day_before_for_a_night_owl() {
    var days = in("Europe/Berlin", THREE);

    assertThat(days.dayAt(at(days, "2026-05-02T02:59:59"))).isEqualTo("2026-05-01");
    assertThat(days.dayAt(at(days, "2026-05-02T03:00"))).isEqualTo("2026-05-02");
  }

  @Test
  void the_wall_clock_ends_the_day_on_the_night_the_clocks_go_forward() {
    var days = in("Europe/Berlin", THREE);
    var beforeTheGap = at(days, "2026-03-29T01:59:59");

    assertThat(days.dayAt(beforeTheGap)).isEqualTo("2026-03-28");
    assertThat(days.dayAt(beforeTheGap.plusSeconds(1))).isEqualTo("2026-03-29");
    assertThat(days.endOf(LocalDate.of(2026, 3, 28))).isEqualTo(beforeTheGap.plusSeconds(1));
  }

  @Test
  void the_wall_clock_ends_the_day_on_the_night_the_clocks_go_back() {
    var days = in("Europe/Berlin", THREE);
    var secondTwo = Instant.parse("2026-10-25T01:00:00Z");

    assertThat(days.dayAt(secondTwo.minusSeconds(1))).isEqualTo("2026-10-24");
    assertThat(days.dayAt(secondTwo.plusSeconds(3599))).isEqualTo("2026-10-24");
    assertThat(days.dayAt(secondTwo.plusSeconds(3600))).isEqualTo("2026-10-25");
  }

  @Test
  void a_day_that_is_over_does_not_come_back_with_the_doubled_hour() {
    var days = in("Europe/Berlin", new DayEnd(LocalTime.of(2, 30)));
    var end = days.endOf(LocalDate.of(2026, 10, 24));

    assertThat(end).isEqualTo("2026-10-25T00:30:00Z");
    assertThat(days.dayAt(end)).isEqualTo("2026-10-25");
    assertThat(days.dayAt(end.plus(Duration.ofMinutes(45)))).isEqualTo("2026-10-25");
  }

  /** F3. */
  @Test
  void a_day_begins_at_one_where_the_clocks_skip_midnight() {
    assertThat(in("Africa/Cairo").endOf(LocalDate.of(2026, 4, 23)))
        .isEqualTo("2026-04-23T22:00:00Z");
    assertThat(in("Asia/Beirut").endOf(LocalDate.of(2026, 3, 28)))
        .isEqualTo("2026-03-28T22:00:00Z");
    assertThat(in("America/Santiago").endOf(LocalDate.of(2026, 9, 5)))
        .isEqualTo("2026-09-06T04:00:00Z");
    assertThat(in("America/Santiago").dayAt(Instant.parse("2026-09-06T04:00:00Z")))
        .isEqualTo("2026-09-06");
  }

  /** F3, where clocks move by half an hour. */
  @Test
  void half_an_hour_of_summer_is_half_an_hour() {
    var spring = in("Australia/Lord_Howe", new DayEnd(LocalTime.of(2, 15)));
    var autumn = in("Australia/Lord_Howe", new DayEnd(LocalTime.of(1, 45)));

    assertThat(spring.endOf(LocalDate.of(2026, 10, 3))).isEqualTo("2026-10-03T15:30:00Z");
    assertThat(autumn.endOf(LocalDate.of(2026, 4, 4))).isEqualTo("2026-04-04T14:45:00Z");
    assertThat(autumn.dayAt(Instant.parse("2026-04-04T15:05:00Z"))).isEqualTo("2026-04-05");
  }

  /** F5. */
  @Test
  void the_day_that_apia_never_had_is_nobodys_day() {
    var days = in("Pacific/Apia");
    var leap = days.endOf(LocalDate.of(2011, 12, 29));

    assertThat(days.dayAt(leap.minusNanos(1))).isEqualTo("2011-12-29");
    assertThat(days.dayAt(leap)).isEqualTo("2011-12-31");
    assertThat(days.endOf(LocalDate.of(2011, 12, 30))).isEqualTo(leap);
  }

  @Test
  void a_journey_west_keeps_today_until_it_is_over_there() {
    var now = Instant.parse("2026-06-10T08:00:00Z");

    var days = in("Asia/Tokyo").movedTo(ZoneId.of("America/New_York"), now);

    var midnight = Instant.parse("2026-06-11T04:00:00Z");
    assertThat(days.dayAt(now)).isEqualTo("2026-06-10");
    assertThat(days.dayAt(midnight.minusNanos(1))).isEqualTo("2026-06-10");
    assertThat(days.dayAt(midnight)).isEqualTo("2026-06-11");
  }

  @Test
  void a_journey_east_keeps_today_until_it_is_over_at_home() {
    var now = Instant.parse("2026-06-10T20:00:00Z");

    var days = in("America/New_York").movedTo(ZoneId.of("Asia/Tokyo"), now);

    var midnight = Instant.parse("2026-06-11T04:00:00Z");
    assertThat(days.dayAt(midnight.minusNanos(1))).isEqualTo("2026-06-10");
    assertThat(days.dayAt(midnight)).isEqualTo("2026-06-11");
    assertThat(days.endOf(LocalDate.of(2026, 6, 10))).isEqualTo(midnight);
    assertThat(days.leftOut()).isEmpty();
  }

  @Test
  void a_journey_over_the_date_line_names_the_date_it_leaves_out() {
    var now = Instant.parse("2026-06-10T20:00:00Z");

    var days = in("Pacific/Pago_Pago").movedTo(ZoneId.of("Pacific/Kiritimati"), now);

    var skipped = LocalDate.of(2026, 6, 11);
    assertThat(days.dayAt(now)).isEqualTo("2026-06-10");
    assertThat(days.dayAt(days.endOf(LocalDate.of(2026, 6, 10)))).isEqualTo("2026-06-12");
    assertThat(days.leftOut()).contains(new Span(skipped, skipped));
  }

  @Test
  void a_later_day_end_reopens_no_day() {
    var days = in("Europe/Berlin");
    var now = at(days, "2026-06-10T01:00");

    var owl = days.endingAt(THREE, now);

    assertThat(owl.dayAt(now)).isEqualTo("2026-06-10");
    assertThat(owl.dayAt(at(days, "2026-06-11T02:00"))).isEqualTo("2026-06-10");
    assertThat(owl.dayAt(at(days, "2026-06-11T03:00"))).isEqualTo("2026-06-11");
  }

  @Test
  void saying_again_where_one_is_changes_nothing() {
    var days = in("Europe/Berlin");

    assertThat(days.movedTo(ZoneId.of("Europe/Berlin"), Instant.EPOCH)).isEqualTo(days);
  }

  @Test
  void the_first_zone_a_person_names_holds_at_once() {
    var unknown = new Days(ZoneId.of("UTC"), false, DayEnd.MIDNIGHT, DayOfWeek.MONDAY, null);
    var now = Instant.parse("2026-06-10T22:00:00Z");

    assertThat(unknown.movedTo(ZoneId.of("Asia/Tokyo"), now).dayAt(now)).isEqualTo("2026-06-11");
  }

  private static Instant at(Days days, String wall) {
    return LocalDateTime.parse(wall).atZone(days.zone()).toInstant();
  }

  private static Days in(String zone) {
    return in(zone, DayEnd.MIDNIGHT);
  }

  private static Days in(String zone, DayEnd end) {
    return new Days(ZoneId.of(zone), true, end, DayOfWeek.MONDAY, null);
  }
}
