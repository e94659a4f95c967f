package app.unbroken.streak;

import static org.assertj.core.api.Assertions.assertThat;

import app.unbroken.habit.Target;
import app.unbroken.user.Spans;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Random;
import java.util.function.BiConsumer;
import org.junit.jupiter.api.Test;

/** What holds for every history, whatever the rules and whatever happened. */
final class RandomHistoriesTest {
  private static final int HISTORIES = 12_000;

  @Test
  void the_fold_agrees_with_a_naive_oracle() {
    check(
        HISTORIES,
        (story, random) -> {
          var oracle = story.oracle();
          var start = story.rules.getFirst().from();
          assertThat(calendar(story, start)).isEqualTo(oracle.verdicts);
          assertSame(story.standing(), oracle.standing());
        });
  }

  @Test
  void folding_on_from_a_checkpoint_is_folding_from_the_first_day() {
    check(
        HISTORIES,
        (story, random) -> {
          var through = anyClosedDay(story, random);
          var checkpoint = story.checkpoint(through);
          assertThat(story.standing(checkpoint)).isEqualTo(story.standing());

          var known = through.minusDays(random.nextInt(Window.DAYS));
          var calendar =
              Streaks.calendar(
                  story.habit(),
                  story.user(),
                  story.since(checkpoint),
                  known,
                  story.today,
                  story.today);
          assertThat(calendar).isEqualTo(calendar(story, known));
        });
  }

  @Test
  void a_checkpoint_made_from_a_checkpoint_is_the_same_to_the_letter() {
    check(
        HISTORIES / 4,
        (story, random) -> {
          var second = anyClosedDay(story, random);
          var first = second.minusDays(random.nextInt(40));
          var tail = story.since(story.checkpoint(first));
          assertThat(Streaks.checkpoint(story.habit(), story.user(), tail, second))
              .isEqualTo(story.checkpoint(second));
        });
  }

  @Test
  void what_happens_after_a_checkpoint_does_not_change_it() {
    check(
        HISTORIES / 4,
        (story, random) -> {
          var through = anyClosedDay(story, random);
          var before = story.checkpoint(through);
          story.entries.tailMap(through, false).clear();
          assertThat(story.checkpoint(through)).isEqualTo(before);
        });
  }

  /** Without freezes: one spent to save a short streak may be missing where a longer one ends. */
  @Test
  void adding_a_success_never_shortens_a_streak() {
    check(
        HISTORIES,
        (story, random) -> {
          story.freezing = Spans.NONE;
          story.rules.removeIf(rule -> !(rule.target() instanceof Target.AtLeast));
          if (story.rules.isEmpty()) {
            return;
          }
          var before = story.standing();
          var start = story.rules.getFirst().from();
          var day = start.plusDays(random.nextInt(200));
          if (day.isAfter(story.today) || day.isBefore(start) || isSkipped(story, day)) {
            return;
          }
          var whole = RandomStories.wholeOf(story.habit().ruleOn(day).target());
          var had = story.entries.containsKey(day) ? story.entries.get(day).amount() : whole;
          var after = story.logged(day, had.reaches(whole) ? had : whole).standing();
          assertThat(after.current().length())
              .as("current, success added on " + day)
              .isGreaterThanOrEqualTo(before.current().length());
          assertThat(after.best().length())
              .as("best, success added on " + day)
              .isGreaterThanOrEqualTo(before.best().length());
          assertThat(after.successes()).isGreaterThanOrEqualTo(before.successes());
        });
  }

  @Test
  void the_order_of_backfills_does_not_matter() {
    check(
        HISTORIES / 4,
        (story, random) -> {
          var shuffled = new ArrayList<>(story.entries.values());
          Collections.shuffle(shuffled, random);
          var history = History.EMPTY;
          for (var entry : shuffled) {
            history = history.with(entry.day(), entry);
          }
          assertThat(Streaks.standing(story.habit(), story.user(), history, story.today))
              .isEqualTo(story.standing());
        });
  }

  @Test
  void a_skip_on_a_day_that_is_not_due_changes_nothing() {
    check(
        HISTORIES / 2,
        (story, random) -> {
          var before = story.standing();
          var calendar = calendar(story, story.rules.getFirst().from());
          calendar.forEach((day, verdict) -> {
            if (verdict == Verdict.NOT_DUE
                && countsAlone(story, day)
                && !story.entries.containsKey(day)) {
              story.skipped(day);
            }
          });
          assertThat(calendar(story, story.rules.getFirst().from())).isEqualTo(calendar);
          var after = story.standing();
          var open = before.today().need() != TodayState.Need.NOT_DUE;
          assertThat(open ? with(after, after.strength(), before.today()) : after)
              .isEqualTo(before);
        });
  }

  @Test
  void changing_the_zone_changes_no_past_verdict() {
    var zones = new ArrayList<>(ZoneId.getAvailableZoneIds());
    check(
        HISTORIES / 4,
        (story, random) -> {
          var start = story.rules.getFirst().from();
          if (start.getYear() < 2020) {
            return; // only then did a zone leave out a date
          }
          var before = calendar(story, start);
          story.zone = ZoneId.of(zones.get(random.nextInt(zones.size())));
          assertThat(calendar(story, start)).isEqualTo(before);
        });
  }

  private static void check(int histories, BiConsumer<Story, Random> property) {
    var seed = System.nanoTime();
    System.out.println("histories, seed " + seed);
    for (var each = 0; each < histories; each++) {
      var own = seed + each;
      try {
        property.accept(new RandomStories(own).next(), new Random(own));
      } catch (AssertionError | RuntimeException failure) {
        throw new AssertionError("history " + own + new RandomStories(own).next(), failure);
      }
    }
  }

  private static java.util.SortedMap<LocalDate, Verdict> calendar(Story story, LocalDate from) {
    return Streaks.calendar(
        story.habit(), story.user(), story.history(), from, story.today, story.today);
  }

  private static LocalDate anyClosedDay(Story story, Random random) {
    return story.today.minusDays(1 + random.nextInt(100));
  }

  private static boolean isSkipped(Story story, LocalDate day) {
    return story.entries.containsKey(day) && story.entries.get(day).isSkipped();
  }

  /** Whether no week or month that the day is in will be judged as a whole. */
  private static boolean countsAlone(Story story, LocalDate day) {
    return day.datesUntil(day.plusDays(31))
        .map(later -> Yardstick.of(story.habit().ruleOn(later), story.weekStart))
        .allMatch(yardstick -> yardstick.cadence().period() == Period.DAY);
  }

  /** The oracle sums in another order, so its strength may differ in the last digits. */
  private static void assertSame(Standing actual, Standing expected) {
    assertThat(with(actual, expected.strength(), actual.today())).isEqualTo(expected);
    assertThat(Math.abs(actual.strength() - expected.strength())).isLessThan(1e-9);
  }

  private static Standing with(Standing it, double strength, TodayState today) {
    return new Standing(
        it.unit(),
        it.current(),
        it.best(),
        it.successes(),
        it.total(),
        it.last30(),
        it.last90(),
        strength,
        it.freezes(),
        it.lastFrozen(),
        it.lastEarned(),
        it.lastBroken(),
        today);
  }
}
