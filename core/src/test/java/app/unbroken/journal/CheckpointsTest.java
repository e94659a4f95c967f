package app.unbroken.journal;

import static app.unbroken.fixtures.HabitSketch.aHabit;
import static app.unbroken.fixtures.Person.somebody;
import static org.assertj.core.api.Assertions.assertThat;

import app.unbroken.fixtures.Person;
import app.unbroken.habit.HabitId;
import app.unbroken.streak.Checkpoint;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class CheckpointsTest {
  private final Person ann = somebody();
  private final HabitId read = ann.on("2026-01-10").adds(aHabit("Read"));

  @Test
  void a_checkpoint_stands_for_the_months_that_ended_two_weeks_ago() {
    assertThat(due("2026-02-14")).isNull();
    assertThat(due("2026-02-15")).isEqualTo("2026-01-31");
    assertThat(due("2026-03-14")).isEqualTo("2026-01-31");
    assertThat(due("2026-03-15")).isEqualTo("2026-02-28");
  }

  @Test
  void a_checkpoint_is_made_once_a_month_and_moves_on_from_the_one_before() {
    ann.on("2026-02-20").checks(read);
    assertThat(kept()).isEqualTo(LocalDate.of(2026, 1, 31));
    assertThat(due("2026-02-21")).isNull();

    ann.on("2026-06-20").checks(read);
    assertThat(kept()).isEqualTo(LocalDate.of(2026, 5, 31));
    assertThat(ann.book(Scope.TODAY).historyOf(read).entries()).hasSize(1);
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

  private String due(String day) {
    Checkpoint due = Checkpoints.due(ann.on(day).book(Scope.TODAY)).get(read);
    return due == null ? null : due.through().toString();
  }

  private LocalDate kept() {
    return ann.book(Scope.TODAY).historyOf(read).checkpoint().through();
  }
}
