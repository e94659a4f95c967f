package app.unbroken.tracking;

import static app.unbroken.fixtures.HabitSketch.aHabit;
import static org.assertj.core.api.Assertions.assertThat;

import app.unbroken.fixtures.Person;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

/** What goes wrong where a streak is a number that somebody has to keep up. */
class NoCounterTest {
  private final Person ann = Person.somebody();

  @Test
  void a_missed_day_breaks_the_streak_however_late_anybody_looks() {
    var read = ann.adds(aHabit("Read"));
    ann.on("2026-03-01").checks(read);
    ann.on("2026-03-02").checks(read);

    ann.on("2026-03-20");
    assertThat(ann.standing(read).current().length()).isZero();
    assertThat(ann.standing(read).lastBroken().length()).isEqualTo(2);

    ann.checks(read);
    assertThat(ann.standing(read).current().length()).isEqualTo(1);
  }

  @Test
  void what_is_done_right_after_midnight_stays_done() {
    var read = ann.adds(aHabit("Read"));
    ann.on("2026-03-01").checks(read);
    ann.at("2026-03-02T00:00:01").checks(read);

    ann.at("2026-03-02T23:59:59");
    assertThat(ann.standing(read).current().length()).isEqualTo(2);
    ann.at("2026-03-03T00:00:00");
    assertThat(ann.standing(read).current().length()).isEqualTo(2);
  }

  @Test
  void an_older_record_outlives_every_undo() {
    var read = ann.adds(aHabit("Read"));
    ann.on("2026-03-01").checks(read);
    ann.on("2026-03-02").checks(read);
    ann.on("2026-03-03").checks(read);
    ann.on("2026-03-10").checks(read);

    ann.undoes();

    var best = ann.standing(read).best();
    assertThat(best.length()).isEqualTo(3);
    assertThat(best.first()).isEqualTo(LocalDate.of(2026, 3, 1));
  }
}
