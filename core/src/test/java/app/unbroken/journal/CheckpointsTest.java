package app.unbroken.journal;

import static app.unbroken.fixtures.HabitSketch.aHabit;
import static app.unbroken.fixtures.Person.somebody;
import static org.assertj.core.api.Assertions.assertThat;

import app.unbroken.fixtures.Person;
import app.unbroken.habit.HabitId;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class CheckpointsTest {
  private final Person ann = somebody();
  private final HabitId read = ann.on("2026-01-10").adds(aHabit("Read"));

  @Test
  void a_checkpoint_stands_for_everything_up_to_ten_to_sixteen_days_ago() {
    var throughs = new TreeSet<LocalDate>();
    for (var today = LocalDate.of(2026, 2, 1); today.getYear() == 2026; today = today.plusDays(1)) {
      var through = due(today);
      assertThat(through).isBetween(today.minusDays(16), today.minusDays(10));
      throughs.add(through);
    }

    assertThat(throughs).hasSizeBetween(48, 49);
    assertThat(throughs)
        .extracting(LocalDate::getDayOfWeek)
        .containsOnly(throughs.first().getDayOfWeek());
  }

  @Test
  void nothing_is_due_for_a_habit_that_is_younger() {
    assertThat(due(LocalDate.of(2026, 1, 19))).isNull();
  }

  @Test
  void a_checkpoint_is_made_once_a_week_and_moves_on_from_the_one_before() {
    ann.on("2026-02-20").checks(read);
    var first = kept();
    assertThat(first).isNotNull();

    var moves = 0;
    for (var day = LocalDate.of(2026, 2, 21); day.getMonthValue() < 6; day = day.plusDays(1)) {
      moves += due(day) == null ? 0 : 1;
      ann.checks(read);
    }

    assertThat(moves).isEqualTo((int) ChronoUnit.WEEKS.between(first, kept())).isGreaterThan(10);
    assertThat(ann.book(Scope.TODAY).historyOf(read).entries()).hasSizeLessThanOrEqualTo(17);
    assertThat(ann.days().today().rows().getFirst().standing()).isEqualTo(ann.standing(read));
  }

  @Test
  void a_day_filled_in_behind_a_checkpoint_makes_another_one() {
    ann.on("2026-06-20").checks(read);
    var before = ann.book(Scope.TODAY).historyOf(read).checkpoint();

    ann.fillsIn(read, "2026-02-02");

    var after = ann.book(Scope.TODAY).historyOf(read).checkpoint();
    assertThat(after).isNotNull().isNotEqualTo(before);
    assertThat(ann.days().today().rows().getFirst().standing()).isEqualTo(ann.standing(read));
  }

  @Test
  void nothing_is_made_for_a_habit_whose_days_were_not_opened_or_that_is_deleted() {
    ann.habits().delete(read);
    ann.on("2026-06-20");

    assertThat(Checkpoints.due(ann.book(Scope.PROFILE))).isEmpty();
    assertThat(Checkpoints.due(ann.book(Scope.EVERYTHING))).isEmpty();
  }

  private @Nullable LocalDate due(LocalDate day) {
    var due = Checkpoints.due(ann.on(day.toString()).book(Scope.TODAY)).get(read);
    return due == null ? null : due.through();
  }

  private LocalDate kept() {
    return ann.book(Scope.TODAY).historyOf(read).checkpoint().through();
  }
}
