package app.unbroken.conversation.place;

import static org.assertj.core.api.Assertions.assertThat;

import app.unbroken.user.Language;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CitiesTest {
  private static final Instant NOON = Instant.parse("2026-03-02T12:00:00Z");

  @ParameterizedTest
  @CsvSource({
    "52.40, 13.06, Europe/Berlin", // Potsdam
    "55.60, 38.10, Europe/Moscow", // Zhukovsky
    "59.75, 30.60, Europe/Moscow", // Kolpino
    "40.73, -74.17, America/New_York", // Newark
    "-17.80, 177.42, Pacific/Fiji", // Nadi, beside the date line
    "64.18, -51.69, America/Nuuk",
    "-54.9, -67.6, America/Argentina/Buenos_Aires",
    "27.98, 86.92, Asia/Kathmandu", // Everest
    "37.80, -122.27, America/Los_Angeles" // Oakland
  })
  void a_place_has_the_clock_of_the_nearest_city(double latitude, double longitude, String zone) {
    assertThat(Cities.nearest(latitude, longitude).zone()).isEqualTo(ZoneId.of(zone));
  }

  @Test
  void every_place_on_earth_has_a_clock() {
    var seed = System.nanoTime();
    var random = new Random(seed);
    for (var round = 0; round < 300; round++) {
      var latitude = random.nextDouble(-90, 90);
      var longitude = random.nextDouble(-180, 180);

      assertThat(Cities.nearest(latitude, longitude)).as("seed %d", seed).isNotNull();
    }
  }

  @ParameterizedTest
  @CsvSource({
    "Berlin, Europe/Berlin",
    "берлин, Europe/Berlin",
    "Питер, Europe/Moscow",
    "санкт петербург, Europe/Moscow",
    "são paulo, America/Sao_Paulo",
    "SAO PAULO, America/Sao_Paulo",
    "Ekaterinburg, Asia/Yekaterinburg",
    "Istambul, Europe/Istanbul",
    "new yrok, America/New_York",
    "орёл, ''",
    "могилев, Europe/Minsk",
    "xyzzy, ''",
    "'', ''"
  })
  void a_city_is_found_by_its_name_with_a_slip_of_the_finger(String typed, String zone) {
    var found = Cities.named(typed).stream().map(city -> city.zone().getId()).distinct();

    if (zone.isEmpty()) {
      assertThat(found).isEmpty();
    } else {
      assertThat(found).containsExactly(zone);
    }
  }

  @Test
  void what_the_clock_shows_names_cities_where_it_does() {
    for (var minutes = 0; minutes < 24 * 60; minutes += 5) {
      var shown = LocalTime.MIDNIGHT.plusMinutes(minutes);
      for (var city : Cities.where(shown, NOON, Language.ENGLISH)) {
        var there = LocalTime.ofInstant(NOON, city.zone());

        var apart = Math.abs(Duration.between(shown, there).toMinutes());
        assertThat(Math.min(apart, 24 * 60 - apart)).as("%s in %s", shown, city).isLessThan(8);
      }
    }
  }

  @Test
  void a_common_time_names_the_likeliest_city_of_the_language_first() {
    assertThat(Cities.where(LocalTime.of(15, 2), NOON, Language.RUSSIAN).getFirst().zone())
        .isEqualTo(ZoneId.of("Europe/Moscow"));
    assertThat(Cities.where(LocalTime.of(17, 30), NOON, Language.ENGLISH).getFirst().zone())
        .isEqualTo(ZoneId.of("Asia/Kolkata"));
  }

  @Test
  void each_offset_in_use_has_a_city() {
    for (var zone : ZoneId.getAvailableZoneIds()) {
      var offset = ZoneId.of(zone).getRules().getOffset(NOON);
      var isOnLand = zone.contains("/") && !zone.startsWith("Etc/") && !zone.startsWith("SystemV");
      if (isOnLand && offset.getTotalSeconds() % 900 == 0) {
        assertThat(Cities.where(time(offset), NOON, Language.ENGLISH)).as(zone).isNotEmpty();
      }
    }
  }

  private static LocalTime time(ZoneOffset offset) {
    return LocalTime.ofInstant(NOON, offset);
  }
}
