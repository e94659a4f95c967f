package app.unbroken.reminder;

import static app.unbroken.fixtures.HabitSketch.aHabit;
import static org.assertj.core.api.Assertions.assertThat;

import app.unbroken.fixtures.Person;
import app.unbroken.habit.HabitId;
import app.unbroken.journal.Scope;
import java.time.LocalTime;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class UsualTimesTest {
  private final Person person = Person.somebody().at("2026-03-02T00:00");
  private final HabitId read = person.adds(aHabit("Read"));
  private final HabitId walk = person.adds(aHabit("Walk"));

  @Test
  void too_little_is_known_of_two_check_ins() {
    does(read, "07:10", "07:12");

    assertThat(times(read)).isEmpty();
  }

  @Test
  void the_habits_own_time_comes_before_those_of_others() {
    does(read, "07:08", "07:12", "07:31");
    does(walk, "19:00", "19:00", "19:00", "19:00");

    assertThat(times(read)).containsExactly(LocalTime.of(7, 10));
    assertThat(times(null)).containsExactly(LocalTime.of(7, 10), LocalTime.of(19, 0));
  }

  @Test
  void a_habit_without_a_history_goes_by_all_that_the_person_does_three_times_at_most() {
    var others = List.of("10:00", "14:00", "18:30");
    var habits = others.stream().map(time -> person.adds(aHabit("At " + time))).toList();
    does(walk, "06:00", "06:05", "06:10", "06:10");
    for (var each = 0; each < habits.size(); each++) {
      does(habits.get(each), others.get(each), others.get(each), others.get(each));
    }

    assertThat(times(read))
        .hasSize(3)
        .startsWith(LocalTime.of(6, 5))
        .isSubsetOf(
            LocalTime.of(6, 5), LocalTime.of(10, 0), LocalTime.of(14, 0), LocalTime.of(18, 30));
  }

  @Test
  void a_time_around_midnight_is_one_time() {
    does(read, "00:05", "23:50", "00:10", "23:55");

    assertThat(times(read)).hasSize(1);
    assertThat(times(read).getFirst()).isIn(LocalTime.of(23, 55), LocalTime.of(0, 5));
  }

  private List<LocalTime> times(@Nullable HabitId habit) {
    return UsualTimes.of(person.book(Scope.TODAY), habit);
  }

  private void does(HabitId habit, String... times) {
    for (var day = 0; day < times.length; day++) {
      person.at("2026-03-0%dT%s".formatted(3 + day, times[day]));
      person.checks(habit);
    }
  }
}
