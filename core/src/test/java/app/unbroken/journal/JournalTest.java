package app.unbroken.journal;

import static app.unbroken.fixtures.HabitSketch.aHabit;
import static app.unbroken.fixtures.Person.somebody;
import static org.assertj.core.api.Assertions.assertThat;

import app.unbroken.fixtures.Person;
import app.unbroken.habit.HabitId;
import app.unbroken.user.Span;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class JournalTest {
  private static final ActionId ACTION = new ActionId(UUID.randomUUID());

  private final Person ann = somebody();
  private final HabitId read = ann.on("2026-01-10").adds(aHabit("Read"));

  @Test
  void a_habit_that_may_lie_outside_the_scope_is_asked_for_before_it_is_missing() {
    var missing = new HabitId(UUID.randomUUID());

    assertThat(about(Scope.PROFILE, missing))
        .isEqualTo(Decision.needs(new Scope.OneHabit(missing)));
    assertThat(about(new Scope.OneHabit(read), missing))
        .isEqualTo(Decision.needs(new Scope.OneHabit(missing)));
    assertThat(about(new Scope.OneHabit(missing), missing)).isEqualTo(Decision.of("missing"));
    assertThat(about(Scope.TODAY, missing)).isEqualTo(Decision.of("missing"));
    assertThat(about(Scope.TODAY, read)).isEqualTo(Decision.of("Read"));
  }

  @Test
  void a_deed_that_reaches_behind_a_checkpoint_asks_for_the_whole_history() {
    ann.on("2026-06-20").checks(read);
    var book = ann.book(Scope.TODAY);
    var habit = book.habit(read).orElseThrow();
    var user = book.user();

    assertThat(having(book, Deed.of(ACTION, ActionKind.PAUSE_HABIT, habit, habit.at(5))))
        .isInstanceOf(Decision.Decided.class);
    assertThat(
            having(book, Deed.of(ACTION, ActionKind.CHANGE_HABIT, habit, habit.forgivingOne(true))))
        .isEqualTo(Decision.needs(new Scope.WholeHabit(read)));
    assertThat(
            having(
                book,
                Deed.of(
                    ACTION,
                    ActionKind.CHANGE_PROFILE,
                    user,
                    user.with(user.days().startingWeeksOn(DayOfWeek.SUNDAY)))))
        .isEqualTo(Decision.needs(Scope.EVERYTHING));
  }

  @Test
  void a_vacation_to_come_leaves_checkpoints_in_force_and_one_gone_by_does_not() {
    ann.on("2026-06-20").checks(read);
    var user = ann.user();
    var coming = user.onVacations(user.vacations().with(Span.from(LocalDate.of(2026, 7, 1))));
    var past =
        user.onVacations(
            user.vacations().with(new Span(LocalDate.of(2026, 5, 31), LocalDate.of(2026, 5, 31))));
    var book = ann.book(Scope.TODAY);

    assertThat(having(book, Deed.of(ACTION, ActionKind.VACATION, user, coming)))
        .isInstanceOf(Decision.Decided.class);
    assertThat(having(book, Deed.of(ACTION, ActionKind.VACATION, user, past)))
        .isEqualTo(Decision.needs(Scope.EVERYTHING));
  }

  @Test
  void a_book_after_a_deed_reads_as_if_it_had_been_written() {
    var book = ann.book(Scope.EVERYTHING);
    var habit = book.habit(read).orElseThrow();
    var moved = habit.at(7);
    var deed =
        new Deed(
            ACTION,
            ActionKind.REORDER_HABITS,
            "",
            List.of(
                new Change.OfHabit(habit, moved),
                new Change.Undone(book.actions().getFirst().deed().id(), true)));

    var after = book.after(deed);

    assertThat(after.habits()).containsExactly(moved);
    assertThat(after.actions().getFirst().undone()).isTrue();
    assertThat(book.habits()).containsExactly(habit);
  }

  private Decision<String> about(Scope scope, HabitId habit) {
    return ann.book(scope).about(habit, "missing", it -> Decision.of(it.name().value()));
  }

  private static Decision<String> having(Journal book, Deed deed) {
    return book.having(deed, after -> "content");
  }
}
