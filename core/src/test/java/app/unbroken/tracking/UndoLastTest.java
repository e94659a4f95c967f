package app.unbroken.tracking;

import static app.unbroken.fixtures.HabitSketch.aHabit;
import static app.unbroken.fixtures.Person.somebody;
import static org.assertj.core.api.Assertions.assertThat;

import app.unbroken.checkin.Entry;
import app.unbroken.fixtures.Person;
import app.unbroken.habit.Amount;
import app.unbroken.habit.Goal;
import app.unbroken.habit.HabitName;
import app.unbroken.journal.ActionId;
import app.unbroken.journal.ActionKind;
import app.unbroken.journal.Scope;
import app.unbroken.planning.ChangeHabit;
import app.unbroken.profile.ChangeProfile;
import app.unbroken.tracking.UndoLast.Outcome;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class UndoLastTest {
  private final Person ann = somebody();

  @Test
  void there_is_nothing_to_undo_at_first_and_an_undo_is_not_undone() {
    assertThat(ann.days().undo()).isEqualTo(new Outcome.NothingToUndo());

    ann.adds(aHabit("Read"));
    ann.undoes();
    assertThat(ann.days().undo()).isEqualTo(new Outcome.NothingToUndo());
  }

  @Test
  void undo_walks_back_step_by_step() {
    var water = ann.adds(aHabit("Water").atLeast(8, "glasses"));
    ann.logs(water, 1);
    ann.logs(water, 2);
    ann.skips(water);

    assertThat(ann.undoes().action().deed().kind()).isEqualTo(ActionKind.SKIP);
    assertThat(ann.undoes().action().deed().kind()).isEqualTo(ActionKind.CHECK_IN);
    assertThat(ann.standing(water).total()).isEqualTo(Amount.of(1));
    ann.undoes();
    assertThat(ann.undoes().action().deed().kind()).isEqualTo(ActionKind.ADD_HABIT);
    assertThat(ann.book(Scope.EVERYTHING).habits()).isEmpty();
  }

  @Test
  void undo_never_lowers_an_older_record() {
    var read = ann.adds(aHabit("Read"));
    ann.on("2026-03-01").checks(read);
    ann.on("2026-03-02").checks(read);

    ann.undoes();

    assertThat(ann.book(Scope.EVERYTHING).historyOf(read).entries())
        .extracting(Entry::day)
        .containsExactly(LocalDate.of(2026, 3, 1));
  }

  @Test
  void a_certain_action_is_undone_while_others_of_its_habit_stay() {
    var read = ann.adds(aHabit("Read"));
    ann.checks(read);
    var checkIn = lastAction();
    ann.habits().rename(read, new HabitName("Read books"));

    assertThat(ann.days().undo(checkIn)).isInstanceOf(Outcome.Undone.class);

    assertThat(ann.habit(read).name()).isEqualTo(new HabitName("Read books"));
    assertThat(ann.standing(read).successes()).isZero();
    assertThat(ann.days().undo(checkIn)).isInstanceOf(Outcome.AlreadyUndone.class);
  }

  @Test
  void fields_are_taken_back_one_by_one() {
    var read = ann.adds(aHabit("Read"));
    ann.habits().change(read, new ChangeHabit.Wish.Aim(new Goal.Total(9, false)));
    var aimed = lastAction();
    ann.habits().change(read, new ChangeHabit.Wish.Emoji("📚"));
    ann.habits().tag(read, List.of("mind"));

    ann.days().undo(aimed);

    assertThat(ann.habit(read).goal()).isEqualTo(new Goal.None());
    assertThat(ann.habit(read).look().emoji()).isEqualTo("📚");
    assertThat(ann.habit(read).look().tags()).containsExactly("mind");
  }

  @Test
  void what_something_newer_changed_again_is_left_alone() {
    var water = ann.adds(aHabit("Water"));
    ann.logs(water, 1);
    var first = lastAction();
    ann.logs(water, 2);

    assertThat(ann.days().undo(first)).isInstanceOf(Outcome.Overtaken.class);
    assertThat(ann.standing(water).total()).isEqualTo(Amount.of(3));
  }

  @Test
  void a_profile_is_taken_back_field_by_field() {
    ann.profile().change(new ChangeProfile.Wish.StartWeeks(DayOfWeek.SUNDAY));
    var weeks = lastAction();
    ann.profile().change(new ChangeProfile.Wish.Name("Ann"));
    var named = lastAction();
    ann.profile().change(new ChangeProfile.Wish.Name("Anna"));

    assertThat(ann.days().undo(weeks)).isInstanceOf(Outcome.Undone.class);
    assertThat(ann.days().undo(named)).isInstanceOf(Outcome.Overtaken.class);
    assertThat(ann.user().days().weekStart()).isEqualTo(DayOfWeek.MONDAY);
    assertThat(ann.user().profile().name().value()).isEqualTo("Anna");
  }

  @Test
  void a_habit_with_days_is_not_taken_back_by_undoing_its_first_action() {
    var read = ann.adds(aHabit("Read"));
    var added = lastAction();
    ann.checks(read);

    assertThat(ann.days().undo(added)).isInstanceOf(Outcome.Overtaken.class);
  }

  @Test
  void a_name_that_was_given_away_meanwhile_stays_with_its_new_habit() {
    var read = ann.adds(aHabit("Read"));
    ann.habits().delete(read);
    var deleted = lastAction();
    var second = ann.adds(aHabit("read"));

    var outcome = ann.days().undo(deleted);

    assertThat(outcome).isInstanceOf(Outcome.NameTaken.class);
    assertThat(((Outcome.NameTaken) outcome).existing()).isEqualTo(ann.habit(second));
  }

  @Test
  void a_vacation_is_taken_back_also_for_days_behind_a_checkpoint() {
    var read = ann.adds(aHabit("Read"));
    for (var day = LocalDate.of(2026, 3, 1); day.getMonthValue() < 4; day = day.plusDays(1)) {
      ann.on(day.toString()).checks(read);
    }
    ann.on("2026-04-01").habits().startVacation(LocalDate.of(2026, 4, 1), null);
    var vacation = lastAction();
    ann.on("2026-06-01").checks(read);
    assertThat(ann.standing(read).current().length()).isEqualTo(32);

    ann.days().undo(vacation);

    assertThat(ann.standing(read).current().length()).isEqualTo(1);
    assertThat(ann.days().today().rows().getFirst().standing()).isEqualTo(ann.standing(read));
  }

  @Test
  void an_action_of_somebody_else_and_one_long_forgotten_are_out_of_reach() {
    var read = ann.adds(aHabit("Read"));
    var added = lastAction();

    assertThat(somebody().days().undo(added)).isEqualTo(new Outcome.OutOfReach());
    assertThat(ann.days().undo(new ActionId(UUID.randomUUID())))
        .isEqualTo(new Outcome.OutOfReach());

    for (var count = 0; count < 20; count++) {
      ann.logs(read, 1);
    }
    assertThat(ann.days().undo(added)).isEqualTo(new Outcome.OutOfReach());
  }

  @Test
  void the_wish_to_be_forgotten_is_not_undone_by_accident() {
    ann.profile().requestErasure();

    assertThat(ann.days().undo()).isEqualTo(new Outcome.NothingToUndo());
    assertThat(ann.days().undo(lastAction())).isEqualTo(new Outcome.OutOfReach());
    assertThat(ann.user().eraseAt()).isNotNull();
  }

  private ActionId lastAction() {
    return ann.book(Scope.RECENT).actions().getFirst().deed().id();
  }
}
