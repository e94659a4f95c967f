package app.unbroken.postgres;

import static app.unbroken.fixtures.HabitSketch.aHabit;
import static app.unbroken.fixtures.Threads.allAtOnce;
import static org.assertj.core.api.Assertions.assertThat;

import app.unbroken.Ports;
import app.unbroken.fixtures.Person;
import app.unbroken.fixtures.Workspaces;
import app.unbroken.habit.Amount;
import app.unbroken.journal.JournalsConcurrencyContract;
import app.unbroken.journal.Scope;
import app.unbroken.postgres.testing.FreshDatabase;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

@Tag("slow")
class PostgresJournalsConcurrencyTest extends JournalsConcurrencyContract {
  @RegisterExtension static final FreshDatabase database = new FreshDatabase();

  @Override
  protected Ports ports() {
    return PostgresPorts.on(database.pool());
  }

  /** Threads of one process wait for each other in memory; of two, only the row makes them. */
  @Test
  void check_ins_through_two_instances_end_in_the_one_right_amount() {
    var here = Person.in(ports(), Workspaces.fresh());
    var there = here.through(ports());
    var water = here.adds(aHabit("Water").atLeast(8, "glasses"));
    var arrived = new AtomicInteger();

    allAtOnce(
        4,
        () -> {
          var ann = arrived.getAndIncrement() % 2 == 0 ? here : there;
          for (var count = 0; count < 100; count++) {
            ann.logs(water, 1);
          }
          return "done";
        });

    var drunk = here.book(Scope.TODAY).historyOf(water).on(here.today()).orElseThrow();
    assertThat(drunk.amount()).isEqualTo(Amount.of(400));
  }
}
