package app.unbroken.planning;

import static app.unbroken.fixtures.HabitSketch.aHabit;
import static app.unbroken.fixtures.Person.somebody;
import static org.assertj.core.api.Assertions.assertThat;

import app.unbroken.fixtures.Person;
import app.unbroken.habit.HabitId;
import app.unbroken.planning.MoveStart.Outcome;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class MoveStartTest {
  private static final LocalDate FIRST = LocalDate.of(2026, 3, 10);

  private final Person ann = somebody().on("2026-03-10");
  private final HabitId read = ann.adds(aHabit("Read"));

  @Test
  void a_habit_may_have_begun_earlier_and_earlier_days_can_be_filled_in() {
    assertThat(ann.habits().moveStart(read, FIRST.minusDays(2)))
        .isEqualTo(new Outcome.Moved(ann.habit(read), FIRST));

    ann.fillsIn(read, "2026-03-08");
    ann.fillsIn(read, "2026-03-09");
    assertThat(ann.checks(read).standing().current().length()).isEqualTo(3);
  }

  @Test
  void a_start_can_move_later_up_to_the_first_day_written() {
    ann.on("2026-03-15").checks(read);

    assertThat(ann.habits().moveStart(read, FIRST.plusDays(5))).isInstanceOf(Outcome.Moved.class);
    assertThat(ann.on("2026-03-16").habits().moveStart(read, FIRST.plusDays(6)))
        .isEqualTo(new Outcome.WouldLoseDays(ann.habit(read), FIRST.plusDays(5)));
  }

  @Test
  void a_start_has_its_limits() {
    assertThat(ann.habits().moveStart(read, FIRST))
        .isEqualTo(new Outcome.Unchanged(ann.habit(read)));
    assertThat(ann.habits().moveStart(read, FIRST.plusDays(1)))
        .isEqualTo(new Outcome.InTheFuture(FIRST));
    assertThat(ann.habits().moveStart(read, LocalDate.MIN))
        .isEqualTo(new Outcome.TooEarly(MoveStart.EARLIEST));
    assertThat(somebody().habits().moveStart(read, FIRST)).isEqualTo(new Outcome.NoSuchHabit());
  }
}
