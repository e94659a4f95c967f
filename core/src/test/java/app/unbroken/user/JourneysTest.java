package app.unbroken.user;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** People who travel, correct their zone and change the end of their day at any moment. */
final class JourneysTest {
  private static final int JOURNEYS = 10_000;
  private static final List<ZoneId> ZONES =
      ZoneId.getAvailableZoneIds().stream().sorted().map(ZoneId::of).toList();

  /** F4, for days. */
  @Test
  void no_journey_takes_a_day_away_or_gives_one_twice() {
    var seed = System.nanoTime();
    System.out.println("journeys, seed " + seed);
    var random = new Random(seed);
    for (var journey = 0; journey < JOURNEYS; journey++) {
      var own = random.nextLong();
      assertThat(problemOf(new Random(own))).as("seed %d, journey %d", seed, own).isEmpty();
    }
  }

  private static String problemOf(Random random) {
    var now = Instant.parse("2020-01-01T00:00:00Z").plusSeconds(random.nextInt(15 * 31_557_600));
    var days = new Days(anyZone(random), true, anyEnd(random), DayOfWeek.MONDAY, null);
    var today = days.dayAt(now);
    for (var hour = 0; hour < 24 * 8; hour++) {
      if (random.nextInt(30) == 0) {
        var moved =
            random.nextInt(4) == 0
                ? days.endingAt(anyEnd(random), now)
                : days.movedTo(anyZone(random), now);
        if (!moved.dayAt(now).equals(days.dayAt(now))) {
          return "today changed on " + now + " from " + days + " to " + moved;
        }
        days = moved;
      }
      now = earlier(now.plus(Duration.ofMinutes(random.nextInt(120))), days.endOf(today));
      var next = days.dayAt(now);
      if (next.isBefore(today)) {
        return "today went back on " + now + " to " + next + ": " + days;
      }
      for (var between = today.plusDays(1); between.isBefore(next); between = between.plusDays(1)) {
        var date = between;
        if (days.leftOut().filter(span -> span.covers(date)).isEmpty()) {
          return between + " was never lived: " + days;
        }
      }
      today = next;
    }
    return "";
  }

  /** Nobody steps over the end of a day without having been there. */
  private static Instant earlier(Instant next, Instant end) {
    return next.isBefore(end) ? next : end;
  }

  private static ZoneId anyZone(Random random) {
    return ZONES.get(random.nextInt(ZONES.size()));
  }

  private static DayEnd anyEnd(Random random) {
    return new DayEnd(LocalTime.of(random.nextInt(6), 15 * random.nextInt(4)));
  }
}
