package app.unbroken.tracking;

import static app.unbroken.fixtures.HabitSketch.aHabit;
import static app.unbroken.fixtures.Person.somebody;
import static org.assertj.core.api.Assertions.assertThat;

import app.unbroken.fixtures.Person;
import app.unbroken.habit.Goal;
import app.unbroken.habit.HabitState;
import app.unbroken.journal.Scope;
import org.junit.jupiter.api.Test;

class GoalTest {
  private final Person ann = somebody();

  @Test
  void a_streak_that_reaches_its_goal_is_told_once_with_a_farther_one_to_offer() {
    var read = ann.adds(aHabit("Read").aimingAt(new Goal.Streak(3, false)));

    assertThat(ann.on("2026-03-01").checks(read).goal()).isEqualTo(new GoalNews.None());
    assertThat(ann.on("2026-03-02").checks(read).goal()).isEqualTo(new GoalNews.None());
    assertThat(ann.on("2026-03-03").checks(read).goal())
        .isEqualTo(new GoalNews.Reached(new Goal.Streak(3, false), new Goal.Streak(6, false)));
    assertThat(ann.on("2026-03-04").checks(read).goal()).isEqualTo(new GoalNews.None());
  }

  @Test
  void a_total_is_reached_over_gaps() {
    var read = ann.adds(aHabit("Read").aimingAt(new Goal.Total(2, false)));
    ann.on("2026-03-01").checks(read);

    assertThat(ann.on("2026-03-20").checks(read).goal()).isInstanceOf(GoalNews.Reached.class);
  }

  @Test
  void a_day_filled_in_can_reach_a_goal() {
    var read = ann.adds(aHabit("Read").aimingAt(new Goal.Streak(3, false)));
    ann.on("2026-03-01").checks(read);
    ann.on("2026-03-03").checks(read);

    assertThat(ann.fillsIn(read, "2026-03-02").goal()).isInstanceOf(GoalNews.Reached.class);
  }

  @Test
  void finishing_is_automatic_only_for_those_who_asked_for_it() {
    var read = ann.adds(aHabit("Read").aimingAt(new Goal.Total(1, true)));

    var recorded = ann.checks(read);

    assertThat(recorded.goal())
        .isEqualTo(new GoalNews.Finished(new Goal.Total(1, true), ann.habit(read)));
    assertThat(ann.habit(read).state()).isEqualTo(new HabitState.Archived(ann.now()));
    assertThat(ann.book(Scope.TODAY).actions()).hasSize(2);
  }

  @Test
  void undo_of_the_check_in_that_reached_the_goal_brings_the_habit_back() {
    var read = ann.adds(aHabit("Read").aimingAt(new Goal.Total(1, true)));
    var before = ann.book(Scope.EVERYTHING);
    ann.checks(read);

    ann.undoes();

    var after = ann.book(Scope.EVERYTHING);
    assertThat(after.habits()).isEqualTo(before.habits());
    assertThat(after.historyOf(read)).isEqualTo(before.historyOf(read));
    assertThat(ann.checks(read).goal()).isInstanceOf(GoalNews.Finished.class);
  }
}
