package app.unbroken.tracking;

import static app.unbroken.fixtures.HabitSketch.aHabit;
import static app.unbroken.fixtures.Person.somebody;
import static org.assertj.core.api.Assertions.assertThat;

import app.unbroken.fixtures.Person;
import app.unbroken.habit.Goal;
import app.unbroken.habit.HabitId;
import app.unbroken.habit.HabitState;
import app.unbroken.journal.Scope;
import java.time.LocalDate;
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
    assertThat(ann.book(Scope.RECENT).actions()).hasSize(2);
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

  @Test
  void the_end_of_a_day_that_reaches_a_goal_is_told_once() {
    var sugar = ann.adds(aHabit("No sugar").avoided().aimingAt(new Goal.Streak(2, false)));

    assertThat(settled(ann.on("2026-03-02"), sugar, "2026-03-01")).isEqualTo(new GoalNews.None());
    assertThat(settled(ann.on("2026-03-03"), sugar, "2026-03-02"))
        .isEqualTo(new GoalNews.Reached(new Goal.Streak(2, false), new Goal.Streak(4, false)));
    assertThat(settled(ann.on("2026-03-04"), sugar, "2026-03-03")).isEqualTo(new GoalNews.None());
  }

  @Test
  void a_limit_that_was_passed_reaches_nothing() {
    var coffee = ann.adds(aHabit("Coffee").atMost(2, "cups").aimingAt(new Goal.Total(1, false)));
    ann.logs(coffee, 3);

    assertThat(settled(ann.on("2026-03-02"), coffee, "2026-03-01")).isEqualTo(new GoalNews.None());
    assertThat(settled(ann.on("2026-03-03"), coffee, "2026-03-02"))
        .isInstanceOf(GoalNews.Reached.class);
  }

  @Test
  void the_end_of_a_day_finishes_what_was_to_finish_by_itself_and_is_taken_back() {
    var sugar = ann.adds(aHabit("No sugar").avoided().aimingAt(new Goal.Total(1, true)));
    ann.on("2026-03-02");

    assertThat(settled(ann, sugar, "2026-03-01"))
        .isEqualTo(new GoalNews.Finished(new Goal.Total(1, true), ann.habit(sugar)));
    assertThat(ann.habit(sugar).state()).isEqualTo(new HabitState.Archived(ann.now()));

    ann.undoes();
    assertThat(ann.habit(sugar).isActive()).isTrue();
  }

  @Test
  void a_goal_is_settled_behind_a_checkpoint_too() {
    var sugar = ann.adds(aHabit("No sugar").avoided().aimingAt(new Goal.Streak(100, false)));
    ann.on("2026-09-01").days().today();
    ann.days().note(new NoteDay.Note(sugar, ann.today(), "still", Way.DIRECTLY));

    assertThat(settled(ann, sugar, "2026-03-01")).isInstanceOf(GoalNews.Reached.class);
  }

  @Test
  void what_is_checked_in_is_not_settled_by_the_end_of_a_day() {
    var read = ann.adds(aHabit("Read").aimingAt(new Goal.Total(1, false)));
    ann.on("2026-03-02").checks(read);

    assertThat(settled(ann, read, "2026-03-01")).isEqualTo(new GoalNews.None());
    assertThat(somebody().days().settleGoal(read, ann.today()))
        .isEqualTo(new SettleGoal.Outcome.NoSuchHabit());
  }

  private static GoalNews settled(Person person, HabitId habit, String since) {
    var outcome = person.days().settleGoal(habit, LocalDate.parse(since));
    assertThat(outcome).isInstanceOf(SettleGoal.Outcome.Settled.class);
    return ((SettleGoal.Outcome.Settled) outcome).news();
  }
}
