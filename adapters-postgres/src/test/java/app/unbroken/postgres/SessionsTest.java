package app.unbroken.postgres;

import static app.unbroken.fixtures.HabitSketch.aHabit;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.unbroken.fixtures.Person;
import app.unbroken.fixtures.Threads;
import app.unbroken.fixtures.Workspaces;
import app.unbroken.journal.Scope;
import app.unbroken.postgres.testing.FreshDatabase;
import app.unbroken.postgres.testing.Sql;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.atomic.AtomicInteger;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.jdbi.v3.core.Handle;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** That nothing waits without end, and that who lost a race tries again. */
@Tag("slow")
class SessionsTest {
  @RegisterExtension static final FreshDatabase database = new FreshDatabase(4);

  private final Sessions sessions = database.pool().sessions();

  @ParameterizedTest
  @CsvSource({
    "statement_timeout, 3s",
    "lock_timeout, 2s",
    "idle_in_transaction_session_timeout, 15s",
    "synchronous_commit, on",
    "search_path, unbroken",
    "role, unbroken_app"
  })
  void the_server_itself_knows_every_limit(String setting, String value) {
    assertThat(shown(sessions, setting)).isEqualTo(value);
  }

  @ParameterizedTest
  @CsvSource({"statement_timeout, 3s", "lock_timeout, 2s", "role, unbroken_rounds"})
  void rounds_are_limited_as_well(String setting, String value) {
    try (var rounds = Database.openForRounds(database.url(), 1)) {
      assertThat(shown(rounds.sessions(), setting)).isEqualTo(value);
    }
  }

  @Test
  void a_server_that_accepts_and_never_answers_is_given_up() throws Exception {
    try (var silent = new ServerSocket(0, 50, InetAddress.getLoopbackAddress())) {
      var port = silent.getLocalPort();
      var url = DatabaseUrl.of("127.0.0.1", port, "nowhere", "ann", "secret-password");

      within(Duration.ofSeconds(12), () -> Database.open(url, 1).close());
    }
  }

  @Test
  void a_statement_that_takes_too_long_is_ended_by_the_server() {
    within(
        Duration.ofSeconds(9),
        () -> sessions.statement("sleep", handle -> handle.execute("select pg_sleep(60)")));

    assertThat(
            database.ask(
                "select 1 from pg_stat_activity where query like '%pg_sleep(60)%' and state ="
                    + " 'active' and pid <> pg_backend_pid()"))
        .isEmpty();
  }

  @Test
  void a_lock_that_is_stuck_stops_those_who_write_and_not_those_who_read() throws Exception {
    var ann = Person.in(PostgresPorts.on(database.pool()), Workspaces.fresh());
    try (var stuck = Sql.connect(database.url())) {
      stuck.setAutoCommit(false);
      stuck.createStatement().execute("select * from unbroken.users for update");

      within(Duration.ofSeconds(15), () -> ann.adds(aHabit("Secret")));

      assertThat(ann.book(Scope.TODAY).habits()).isEmpty();
    }
    ann.adds(aHabit("Read"));
  }

  /** Fails, says that the database is away, and says nothing else. */
  private static void within(Duration limit, ThrowingCallable work) {
    var begin = System.nanoTime();
    assertThatThrownBy(work)
        .isInstanceOfSatisfying(
            StoreException.class,
            failed -> {
              assertThat(failed.isAway()).as(failed.getMessage()).isTrue();
              assertThat(failed.getMessage()).doesNotContainIgnoringCase("secret");
            });
    assertThat(Duration.ofNanos(System.nanoTime() - begin)).isLessThan(limit);
  }

  @Test
  void two_transactions_in_a_deadlock_both_succeed() {
    database.run("insert into unbroken.workspaces (id) values ('one'), ('two')");
    database.run("grant update on unbroken.workspaces to unbroken_rounds");
    database.run("create policy test on unbroken.workspaces to unbroken_rounds using (true)");
    try (var rounds = Database.openForRounds(database.url(), 2)) {
      var attempts = new AtomicInteger();
      var turn = new AtomicInteger();
      var bothHoldOne = new CyclicBarrier(2);

      var touched =
          Threads.allAtOnce(
              2,
              () -> {
                var order =
                    turn.getAndIncrement() == 0 ? List.of("one", "two") : List.of("two", "one");
                var mine = new AtomicInteger();
                return rounds
                    .sessions()
                    .transaction(
                        "touch",
                        handle -> {
                          attempts.incrementAndGet();
                          touch(handle, order.getFirst());
                          if (mine.getAndIncrement() == 0) {
                            await(bothHoldOne);
                          }
                          return touch(handle, order.getLast());
                        });
              });

      assertThat(touched).containsExactly(1, 1);
      assertThat(attempts).hasValue(3);
    } finally {
      database.run("drop policy test on unbroken.workspaces");
    }
  }

  private static int touch(Handle handle, String workspace) {
    return handle
        .createUpdate("update workspaces set made_at = now() where id = :id")
        .bind("id", workspace)
        .execute();
  }

  private static void await(CyclicBarrier barrier) {
    try {
      barrier.await();
    } catch (Exception broken) {
      throw new IllegalStateException(broken);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"40001", "40P01", "55P03"})
  void a_collision_is_tried_again_until_it_succeeds(String state) {
    var attempts = new AtomicInteger();

    var answer =
        sessions.transaction(
            "collide",
            handle -> {
              if (attempts.incrementAndGet() < 3) {
                raise(handle, state);
              }
              return "done";
            });

    assertThat(answer).isEqualTo("done");
    assertThat(attempts).hasValue(3);
  }

  @Test
  void a_transaction_that_always_collides_is_away_in_the_end() {
    var attempts = new AtomicInteger();

    assertThatThrownBy(() ->
            sessions.transaction(
                "collide",
                handle -> {
                  attempts.incrementAndGet();
                  return raise(handle, "40001");
                }))
        .isInstanceOfSatisfying(
            StoreException.class, failed -> assertThat(failed.isAway()).isTrue());
    assertThat(attempts).hasValue(4);
  }

  @Test
  void what_is_simply_wrong_is_tried_once() {
    var attempts = new AtomicInteger();

    assertThatThrownBy(() ->
            sessions.statement(
                "divide",
                handle -> {
                  attempts.incrementAndGet();
                  return handle.execute("select 1 / 0");
                }))
        .isInstanceOfSatisfying(
            StoreException.class, failed -> assertThat(failed.isAway()).isFalse())
        .hasMessage("divide: failed (22012)");
    assertThat(attempts).hasValue(1);
  }

  private static int raise(Handle handle, String state) {
    return handle.execute(
        "do $$ begin raise exception 'made up' using errcode = '%s'; end $$".formatted(state));
  }

  private static String shown(Sessions sessions, String setting) {
    return sessions.statement(
        "show", handle -> handle.createQuery("show " + setting).mapTo(String.class).one());
  }
}
