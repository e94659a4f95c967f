package app.unbroken.journal;

import static org.assertj.core.api.Assertions.assertThat;

import app.unbroken.Ports;
import app.unbroken.fixtures.Person;
import app.unbroken.fixtures.RandomLife;
import app.unbroken.fixtures.Workspaces;
import app.unbroken.habit.Habit;
import app.unbroken.habit.HabitId;
import app.unbroken.streak.History;
import app.unbroken.tracking.UndoLast;
import app.unbroken.user.User;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** What holds for {@link Journals} whatever people do, wherever they are kept. */
public abstract class JournalsPropertiesContract {
  private static final int LIVES = 4;
  private static final int ACTS = 60;

  private final long seed = Long.getLong("seed", new Random().nextLong());

  /** The ports on a store; it may be the same for each test, every test has its own workspaces. */
  protected abstract Ports ports();

  /** Whether the store keeps checkpoints; one that loads every day each time is right as well. */
  protected boolean keepsCheckpoints() {
    return true;
  }

  @Test
  void undo_of_anything_is_exact() {
    forEachLife((person, life) -> {
      var before = contents(person);
      var known = person.book(Scope.EVERYTHING).actions().stream().findFirst();
      var act = life.act();
      var done = person.book(Scope.EVERYTHING).actions().stream().findFirst();
      if (done.isPresent() && !done.equals(known)) {
        var after = contents(person);
        assertThat(person.days().undo(done.get().deed().id()))
            .as(act)
            .isInstanceOf(UndoLast.Outcome.Undone.class);
        assertThat(contents(person)).as("undone: " + act).isEqualTo(before);
        redo(person, done.get());
        assertThat(contents(person)).as("redone: " + act).isEqualTo(after);
      }
      life.wait(1);
    });
  }

  @Test
  void what_is_written_is_what_was_decided() {
    forEachLife((person, life) -> {
      var before = person.book(Scope.EVERYTHING);
      var act = life.act();
      var last = person.book(Scope.EVERYTHING).actions().stream().findFirst();
      if (last.isPresent() && !last.equals(before.actions().stream().findFirst())) {
        var expected = contents(before.after(last.get().deed()));
        assertThat(contents(person)).as(act).isEqualTo(expected);
      }
      life.wait(1);
    });
  }

  @Test
  void checkpoints_never_change_a_result() {
    var seen = new int[1];
    forEachLife((person, life) -> {
      var act = life.act();
      life.wait(12);
      var whole = person.book(Scope.EVERYTHING);
      var short_ = person.book(Scope.TODAY);
      for (var habit : short_.habits()) {
        assertThat(short_.standingOf(habit))
            .as("after %s: %s", act, habit)
            .isEqualTo(whole.standingOf(habit));
        seen[0] += short_.historyOf(habit.id()).checkpoint() == null ? 0 : 1;
      }
    });
    assertThat(seen[0] > 0).as("opened with a checkpoint").isEqualTo(keepsCheckpoints());
  }

  /** What a book says, apart from the moment it is opened and what was done to it. */
  private record Contents(User user, List<Habit> habits, Map<HabitId, History> histories) {}

  private static Contents contents(Person person) {
    return contents(person.book(Scope.EVERYTHING));
  }

  private static Contents contents(Journal book) {
    var histories = new HashMap<>(book.histories());
    histories.values().removeIf(history -> history.entries().isEmpty());
    return new Contents(book.user(), book.habits(), histories);
  }

  private static void redo(Person person, Action action) {
    person.decides(
        Scope.EVERYTHING,
        (journal, id) ->
            Decision.of("again", new Deed(id, action.deed().kind(), "", action.deed().changes())));
  }

  private interface Step {
    void take(Person person, RandomLife life);
  }

  private void forEachLife(Step step) {
    var workspace = Workspaces.fresh();
    for (var number = 0; number < LIVES; number++) {
      var person = Person.in(ports(), workspace);
      var life = new RandomLife(person, seed + number);
      for (var count = 0; count < ACTS; count++) {
        try {
          step.take(person, life);
        } catch (AssertionError | RuntimeException failed) {
          throw new AssertionError("-Dseed=" + seed + " life " + number + " act " + count, failed);
        }
      }
    }
  }
}
