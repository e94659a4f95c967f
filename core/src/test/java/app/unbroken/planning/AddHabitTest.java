package app.unbroken.planning;

import static app.unbroken.fixtures.HabitSketch.aHabit;
import static app.unbroken.fixtures.Person.somebody;
import static org.assertj.core.api.Assertions.assertThat;

import app.unbroken.fixtures.Person;
import app.unbroken.habit.HabitId;
import app.unbroken.journal.Scope;
import app.unbroken.planning.AddHabit.Outcome;
import java.time.LocalDate;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AddHabitTest {
  private final Person ann = somebody();

  @Test
  void a_habit_begins_on_the_day_it_is_added() {
    var read = ann.on("2026-03-05").adds(aHabit("Read").timesPerWeek(3).tagged("mind"));

    var habit = ann.habit(read);
    assertThat(habit.start()).isEqualTo(LocalDate.of(2026, 3, 5));
    assertThat(habit.isActive()).isTrue();
    assertThat(habit.owner()).isEqualTo(ann.id());
    assertThat(habit.look().tags()).containsExactly("mind");
  }

  @Test
  void a_new_habit_stands_last() {
    var read = ann.adds(aHabit("Read"));
    var run = ann.adds(aHabit("Run"));
    ann.habits().archive(run);
    var sleep = ann.adds(aHabit("Sleep"));

    assertThat(ann.book(Scope.TODAY).habits())
        .extracting(habit -> habit.id())
        .containsExactly(read, run, sleep);
  }

  @ParameterizedTest
  @ValueSource(strings = {"Read book", "READ BOOK", "readbook", "ｒｅａｄ ｂｏｏｋ"})
  void a_name_that_sounds_the_same_is_taken(String name) {
    var read = ann.adds(aHabit("Read book"));

    assertThat(ann.habits().add(aHabit(name).draft()))
        .isEqualTo(new Outcome.NameTaken(ann.habit(read)));
  }

  @Test
  void a_name_is_taken_by_an_archived_habit_and_free_again_after_a_deleted_one() {
    var read = ann.adds(aHabit("Read"));
    ann.habits().archive(read);
    assertThat(ann.habits().add(aHabit("read").draft())).isInstanceOf(Outcome.NameTaken.class);

    ann.habits().delete(read);
    assertThat(ann.habits().add(aHabit("read").draft())).isInstanceOf(Outcome.Added.class);
  }

  @Test
  void adding_the_same_id_twice_begins_one_habit() {
    var id = new HabitId(UUID.randomUUID());
    ann.habits().add(id, aHabit("Read").draft());

    assertThat(ann.habits().add(id, aHabit("Read").draft()))
        .isEqualTo(new Outcome.AlreadyAdded(id));
    assertThat(ann.book(Scope.TODAY).habits()).hasSize(1);
  }

  @Test
  void an_id_that_was_added_and_deleted_since_is_not_begun_again() {
    var id = new HabitId(UUID.randomUUID());
    ann.habits().add(id, aHabit("Read").draft());
    ann.habits().delete(id);

    assertThat(ann.habits().add(id, aHabit("Read").draft()))
        .isEqualTo(new Outcome.AlreadyAdded(id));
  }

  @Test
  void a_hundred_active_habits_are_enough() {
    for (var count = 1; count <= AddHabit.MOST_ACTIVE; count++) {
      ann.adds(aHabit("Habit " + count));
    }
    assertThat(ann.habits().add(aHabit("One more").draft()))
        .isEqualTo(new Outcome.LimitReached(100, 100));

    ann.habits().archive(ann.book(Scope.TODAY).habits().getFirst().id());
    assertThat(ann.habits().add(aHabit("One more").draft())).isInstanceOf(Outcome.Added.class);
  }
}
