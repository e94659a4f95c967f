package app.unbroken.user;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class SpansTest {
  private static final LocalDate DAY = LocalDate.of(2026, 3, 1);

  @Test
  void spans_cover_their_first_and_their_last_day() {
    var spans = new Spans(List.of(new Span(DAY, DAY.plusDays(2)), Span.from(DAY.plusDays(9))));

    assertThat(IntStream.range(-1, 12).filter(day -> spans.cover(DAY.plusDays(day))))
        .containsExactly(0, 1, 2, 9, 10, 11);
  }

  @Test
  void what_ends_before_a_day_is_shortened_or_gone() {
    var spans = new Spans(List.of(new Span(DAY, DAY.plusDays(2)), Span.from(DAY.plusDays(9))));

    assertThat(spans.endingBefore(DAY.plusDays(1)).all())
        .containsExactly(new Span(DAY, DAY), Span.from(DAY.plusDays(9)));
    assertThat(spans.endingBefore(DAY.plusDays(9)).all())
        .containsExactly(new Span(DAY, DAY.plusDays(2)));
    assertThat(spans.endingBefore(DAY.plusDays(5))).isEqualTo(spans);
  }

  @Test
  void the_first_difference_is_the_first_day_that_only_one_covers() {
    var seed = Long.getLong("seed", new Random().nextLong());
    var chance = new Random(seed);

    for (var round = 0; round < 2_000; round++) {
      var one = spans(chance);
      var other = spans(chance);
      var naive =
          IntStream.range(0, 60)
              .mapToObj(DAY::plusDays)
              .filter(day -> one.cover(day) != other.cover(day))
              .findFirst();
      assertThat(one.firstDifference(other))
          .as("-Dseed=%s round %s: %s and %s", seed, round, one, other)
          .isEqualTo(naive);
    }
  }

  @Test
  void the_same_days_in_other_pieces_are_no_difference() {
    var whole = new Spans(List.of(new Span(DAY, DAY.plusDays(4))));
    var pieces =
        new Spans(
            List.of(new Span(DAY, DAY.plusDays(1)), new Span(DAY.plusDays(2), DAY.plusDays(4))));

    assertThat(whole.firstDifference(pieces)).isEqualTo(Optional.empty());
  }

  private static Spans spans(Random chance) {
    var spans = new ArrayList<Span>();
    for (var count = chance.nextInt(3); count > 0; count--) {
      var first = DAY.plusDays(chance.nextInt(30));
      spans.add(new Span(first, chance.nextInt(4) == 0 ? null : first.plusDays(chance.nextInt(9))));
    }
    return new Spans(spans);
  }
}
