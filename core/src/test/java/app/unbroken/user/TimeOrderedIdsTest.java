package app.unbroken.user;

import static app.unbroken.fixtures.Threads.allAtOnce;
import static org.assertj.core.api.Assertions.assertThat;

import app.unbroken.fixtures.SettableClock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class TimeOrderedIdsTest {
  private static final Instant NOW = Instant.parse("2026-03-01T12:00:00.123Z");

  private final SettableClock clock = new SettableClock(NOW);
  private final Ids ids = new TimeOrderedIds(clock, new Random(1));

  @Test
  void an_id_is_of_version_seven_and_begins_with_its_millisecond() {
    var id = ids.next();

    assertThat(id.version()).isEqualTo(7);
    assertThat(id.variant()).isEqualTo(2);
    assertThat(id.getMostSignificantBits() >>> 16).isEqualTo(NOW.toEpochMilli());
  }

  @Test
  void ids_ascend_although_the_clock_stands_still_or_is_set_back() {
    var still = next(10_000);
    clock.turnTo(NOW.minus(Duration.ofDays(1)));
    var back = next(10);
    clock.turnTo(NOW.plus(Duration.ofDays(1)));
    var later = next(10);

    var all = Stream.of(still, back, later).flatMap(List::stream).map(UUID::toString).toList();
    assertThat(all).isSorted().doesNotHaveDuplicates();
  }

  @Test
  void ids_are_unique_among_threads() {
    var all = allAtOnce(4, () -> next(5_000));

    assertThat(all.stream().flatMap(List::stream).distinct()).hasSize(20_000);
  }

  private List<UUID> next(int count) {
    return Stream.generate(ids::next).limit(count).toList();
  }
}
