package app.unbroken.planning;

import static app.unbroken.fixtures.HabitSketch.aHabit;
import static app.unbroken.fixtures.Person.somebody;
import static org.assertj.core.api.Assertions.assertThat;

import app.unbroken.fixtures.Person;
import app.unbroken.habit.Goal;
import app.unbroken.habit.HabitId;
import app.unbroken.habit.Schedule;
import app.unbroken.habit.Target;
import app.unbroken.planning.ChangeHabit.Outcome;
import app.unbroken.planning.ChangeHabit.Wish;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class ChangeHabitTest {
  private static final Schedule ON_MONDAYS = new Schedule.OnWeekdays(Set.of(DayOfWeek.MONDAY));

  private final Person ann = somebody();
  private final HabitId read = ann.on("2026-03-01").adds(aHabit("Read"));

  @Test
  void days_already_lived_keep_their_verdicts_when_the_schedule_changes() {
    ann.on("2026-03-01").checks(read);
    ann.on("2026-03-02").checks(read);
    ann.on("2026-03-03").checks(read);

    ann.on("2026-03-04").habits().change(read, new Wish.Rule(ON_MONDAYS, Target.ONCE));

    var habit = ann.habit(read);
    assertThat(habit.ruleOn(LocalDate.of(2026, 3, 3)).schedule())
        .isEqualTo(new Schedule.EveryDay());
    assertThat(habit.ruleOn(LocalDate.of(2026, 3, 4)).schedule()).isEqualTo(ON_MONDAYS);
    assertThat(ann.on("2026-03-08").standing(read).current().length()).isEqualTo(3);
  }

  @Test
  void a_rule_may_begin_on_another_day() {
    var day = LocalDate.of(2026, 4, 1);

    ann.habits().change(read, new Wish.RuleFrom(day, ON_MONDAYS, Target.ONCE));

    assertThat(ann.habit(read).ruleOn(day.minusDays(1)).schedule())
        .isEqualTo(new Schedule.EveryDay());
    assertThat(ann.habit(read).ruleOn(day).schedule()).isEqualTo(ON_MONDAYS);
  }

  @Test
  void a_rule_cannot_begin_before_its_habit_nor_far_in_the_future() {
    var early = new Wish.RuleFrom(LocalDate.of(2026, 2, 28), ON_MONDAYS, Target.ONCE);
    var late = new Wish.RuleFrom(LocalDate.of(2027, 3, 3), ON_MONDAYS, Target.ONCE);

    assertThat(ann.habits().change(read, early))
        .isEqualTo(new Outcome.BeforeStart(ann.habit(read), LocalDate.of(2026, 3, 1)));
    assertThat(ann.habits().change(read, late))
        .isEqualTo(new Outcome.TooFarAhead(LocalDate.of(2027, 3, 2)));
  }

  @Test
  void a_rule_in_the_past_is_heard_by_days_behind_a_checkpoint() {
    for (var day = LocalDate.of(2026, 3, 1); day.getMonthValue() < 7; day = day.plusDays(1)) {
      ann.on(day.toString()).checks(read);
    }
    var day = LocalDate.of(2026, 3, 20);

    assertThat(
            ann.habits().change(read, new Wish.RuleFrom(day, new Schedule.EveryDay(), fivePages())))
        .isInstanceOf(Outcome.Changed.class);

    assertThat(ann.days().today().rows().getFirst().standing()).isEqualTo(ann.standing(read));
    assertThat(ann.standing(read).successes()).isEqualTo(19);
  }

  @Test
  void what_is_the_same_already_is_not_written() {
    var wish = new Wish.Rule(new Schedule.EveryDay(), Target.ONCE);

    assertThat(ann.habits().change(read, wish)).isEqualTo(new Outcome.Unchanged(ann.habit(read)));
    assertThat(ann.habits().change(read, new Wish.ForgiveOne(false)))
        .isEqualTo(new Outcome.Unchanged(ann.habit(read)));
  }

  @Test
  void goal_emoji_note_and_two_day_rule_change_one_by_one() {
    ann.habits().change(read, new Wish.Aim(new Goal.Streak(30, true)));
    ann.habits().change(read, new Wish.Emoji("📚 and more"));
    ann.habits().change(read, new Wish.Note(" before\u0000 bed "));
    ann.habits().change(read, new Wish.ForgiveOne(true));

    var habit = ann.habit(read);
    assertThat(habit.goal()).isEqualTo(new Goal.Streak(30, true));
    assertThat(habit.look().emoji()).isEqualTo("📚");
    assertThat(habit.look().note()).isEqualTo("before bed");
    assertThat(habit.twoDayRule()).isTrue();
  }

  @Test
  void a_foreign_habit_answers_exactly_as_a_missing_one() {
    var wish = new Wish.ForgiveOne(true);

    assertThat(somebody().habits().change(read, wish)).isEqualTo(new Outcome.NoSuchHabit());
    assertThat(ann.habits().change(new HabitId(UUID.randomUUID()), wish))
        .isEqualTo(new Outcome.NoSuchHabit());
  }

  private static Target fivePages() {
    return aHabit("x").atLeast(5, "pages").draft().target();
  }
}
