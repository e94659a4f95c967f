package app.unbroken.planning;

import static app.unbroken.fixtures.HabitSketch.aHabit;
import static app.unbroken.fixtures.Person.somebody;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.unbroken.fixtures.Person;
import app.unbroken.habit.Habit;
import app.unbroken.habit.HabitId;
import app.unbroken.habit.HabitName;
import app.unbroken.planning.ListHabits.Filter;
import java.time.DayOfWeek;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Names, order, tags and lists. */
class OrderAndFilingTest {
  private final Person ann = somebody();
  private final HabitId read = ann.adds(aHabit("Read").tagged("mind"));
  private final HabitId run = ann.adds(aHabit("Run").on(DayOfWeek.MONDAY).tagged("body"));
  private final HabitId sleep = ann.adds(aHabit("Sleep").tagged("body", "mind"));

  @Test
  void a_habit_is_renamed() {
    assertThat(ann.habits().rename(read, new HabitName("Read books")))
        .isEqualTo(new RenameHabit.Outcome.Renamed(ann.habit(read), new HabitName("Read")));
  }

  @Test
  void a_habit_may_change_the_case_of_its_own_name_but_not_take_another_one() {
    assertThat(ann.habits().rename(read, new HabitName("READ")))
        .isInstanceOf(RenameHabit.Outcome.Renamed.class);
    assertThat(ann.habits().rename(read, new HabitName("READ")))
        .isInstanceOf(RenameHabit.Outcome.Unchanged.class);
    assertThat(ann.habits().rename(read, new HabitName("run")))
        .isEqualTo(new RenameHabit.Outcome.NameTaken(ann.habit(run)));
    assertThat(ann.habits().rename(new HabitId(UUID.randomUUID()), new HabitName("x")))
        .isEqualTo(new RenameHabit.Outcome.NoSuchHabit());
  }

  @Test
  void tags_are_replaced_as_typed_with_or_without_their_sign() {
    ann.habits().tag(read, List.of("#Mind", "mind", " ", "evening\u0000"));

    assertThat(ann.habit(read).look().tags()).containsExactly("mind", "evening");
    assertThat(ann.habits().tag(read, List.of("mind", "#evening")))
        .isInstanceOf(TagHabit.Outcome.Unchanged.class);
  }

  @Test
  void the_habits_named_come_first_and_the_others_keep_their_order() {
    ann.habits().reorder(List.of(sleep));

    assertThat(all()).containsExactly(sleep, read, run);
    assertThat(ann.habits().reorder(List.of(sleep, read)))
        .isInstanceOf(ReorderHabits.Outcome.Unchanged.class);
  }

  @Test
  void an_order_with_a_foreign_habit_is_refused_as_a_whole() {
    var foreign = somebody().adds(aHabit("Foreign"));

    assertThat(ann.habits().reorder(List.of(sleep, foreign)))
        .isEqualTo(new ReorderHabits.Outcome.NoSuchHabit());
    assertThat(all()).containsExactly(read, run, sleep);
  }

  @Test
  void an_undone_order_is_the_one_before() {
    ann.habits().reorder(List.of(sleep, run));
    ann.undoes();

    assertThat(all()).containsExactly(read, run, sleep);
  }

  @Test
  void lists_are_filtered() {
    ann.habits().archive(run);
    ann.habits().pause(sleep, null);

    assertThat(listed(new Filter.All())).containsExactly(read, run, sleep);
    assertThat(listed(new Filter.Active())).containsExactly(read, sleep);
    assertThat(listed(new Filter.Archived())).containsExactly(run);
    assertThat(listed(new Filter.Paused())).containsExactly(sleep);
    assertThat(listed(new Filter.Tagged("BODY"))).containsExactly(run, sleep);
  }

  @Test
  void what_is_due_today_is_what_asks_for_something() {
    ann.on("2026-03-02").checks(read);

    assertThat(listed(new Filter.DueToday())).containsExactly(run, sleep);
    ann.on("2026-03-03");
    assertThat(listed(new Filter.DueToday())).containsExactly(read, sleep);
  }

  @Test
  void a_page_says_where_the_next_one_goes_on() {
    var first = ann.habits().list(new Filter.All(), null, 2);
    assertThat(first.habits()).extracting(Habit::id).containsExactly(read, run);

    ann.habits().delete(run);
    var second = ann.habits().list(new Filter.All(), first.next(), 2);
    assertThat(second.habits()).extracting(Habit::id).containsExactly(sleep);
    assertThat(second.next()).isNull();
  }

  @Test
  void a_page_without_a_size_is_a_mistake_of_the_caller() {
    assertThatThrownBy(() -> ann.habits().list(new Filter.All(), null, 0))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> ann.habits().list(new Filter.All(), null, 101))
        .isInstanceOf(IllegalArgumentException.class);
  }

  private List<HabitId> all() {
    return listed(new Filter.All());
  }

  private List<HabitId> listed(Filter filter) {
    return ann.habits().list(filter, null, 100).habits().stream().map(Habit::id).toList();
  }
}
