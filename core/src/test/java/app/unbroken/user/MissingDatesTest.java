package app.unbroken.user;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;

final class MissingDatesTest {
  @Test
  void a_date_is_missing_where_a_zone_crossed_the_date_line() {
    assertThat(MissingDates.of(ZoneId.of("Pacific/Apia")))
        .contains(LocalDate.of(2011, 12, 30))
        .doesNotContain(LocalDate.of(2011, 12, 29), LocalDate.of(2011, 12, 31));
    assertThat(MissingDates.of(ZoneId.of("Pacific/Kwajalein"))).contains(LocalDate.of(1993, 8, 21));
  }

  @Test
  void a_gap_of_hours_takes_no_date_away() {
    assertThat(MissingDates.of(ZoneId.of("Africa/Cairo"))).isEmpty();
    assertThat(MissingDates.of(ZoneId.of("Antarctica/Casey"))).isEmpty();
    assertThat(MissingDates.of(ZoneOffset.UTC)).isEmpty();
  }

  /** The definition, asked date by date. */
  @Test
  void a_missing_date_has_no_instant_and_every_other_has_one() {
    for (var name : ZoneId.getAvailableZoneIds()) {
      var zone = ZoneId.of(name);
      for (var gap : zone.getRules().getTransitions()) {
        var around = gap.getDateTimeBefore().toLocalDate();
        for (var date = around.minusDays(2); date.isBefore(around.plusDays(4)); ) {
          var lived = date.atStartOfDay(zone).toLocalDate().equals(date);
          assertThat(MissingDates.of(zone).contains(date)).as(name + " " + date).isEqualTo(!lived);
          date = date.plusDays(1);
        }
      }
    }
  }
}
