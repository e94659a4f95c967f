package app.unbroken.journal;

import static app.unbroken.fixtures.HabitSketch.aHabit;
import static app.unbroken.fixtures.Threads.allAtOnce;
import static org.assertj.core.api.Assertions.assertThat;

import app.unbroken.Ports;
import app.unbroken.fixtures.Person;
import app.unbroken.fixtures.Workspaces;
import app.unbroken.habit.Amount;
import app.unbroken.habit.HabitId;
import app.unbroken.tracking.UndoLast;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What {@link Journals} promise to many threads at once, wherever they are kept. */
public abstract class JournalsConcurrencyContract {
  private Person ann;

  /** The ports on a store; it may be the same for each test, every test has its own workspaces. */
  protected abstract Ports ports();

  @BeforeEach
  void somebody_arrives() {
    ann = Person.in(ports(), Workspaces.fresh());
  }

  @Test
  void fifty_threads_with_two_hundred_check_ins_each_end_in_the_one_right_amount() {
    var water = ann.adds(aHabit("Water").atLeast(8, "glasses"));

    allAtOnce(
        50,
        () -> {
          for (var count = 0; count < 200; count++) {
            ann.logs(water, 1);
          }
          return "done";
        });

    assertThat(amount(water)).isEqualTo(Amount.of(10_000));
  }

  @Test
  void undo_and_check_in_at_once_neither_lose_nor_invent_one() {
    var water = ann.adds(aHabit("Water").atLeast(8, "glasses"));
    var turn = new AtomicInteger();
    var undone = new AtomicInteger();
    ann.logs(water, 1);

    allAtOnce(
        8,
        () -> {
          var undoes = turn.getAndIncrement() % 2 == 0;
          for (var count = 0; count < 50; count++) {
            if (!undoes) {
              ann.logs(water, 1);
            } else if (takeBackLastCheckIn() instanceof UndoLast.Outcome.Undone) {
              undone.incrementAndGet();
            }
          }
          return "done";
        });

    assertThat(undone).hasPositiveValue();
    assertThat(amount(water)).isEqualTo(Amount.of(1 + 4 * 50 - undone.get()));
  }

  @Test
  void habits_added_at_once_never_share_a_name_or_a_place() {
    allAtOnce(8, () -> ann.habits().add(aHabit("Read").draft()));

    var added = allAtOnce(8, () -> ann.adds(aHabit(Thread.currentThread().getName())));

    var habits = ann.book(Scope.TODAY).habits();
    assertThat(habits).hasSize(1 + added.size());
    assertThat(habits).extracting(habit -> habit.position()).doesNotHaveDuplicates();
  }

  /** Leaves the habit alone when all check-ins are taken back. */
  private UndoLast.Outcome takeBackLastCheckIn() {
    return ann.decides(
        Scope.RECENT,
        (journal, action) ->
            journal.actions().stream()
                .filter(Action::canBeUndone)
                .findFirst()
                .filter(last -> last.deed().kind() == ActionKind.CHECK_IN)
                .map(last -> UndoLast.decide(journal, last.deed().id(), action))
                .orElse(Decision.of(new UndoLast.Outcome.NothingToUndo())));
  }

  private Amount amount(HabitId habit) {
    return ann.book(Scope.TODAY).historyOf(habit).on(ann.today()).orElseThrow().amount();
  }
}
