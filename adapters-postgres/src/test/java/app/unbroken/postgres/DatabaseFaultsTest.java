package app.unbroken.postgres;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.unbroken.chat.BotId;
import app.unbroken.chat.Messenger;
import app.unbroken.delivery.Bot;
import app.unbroken.delivery.Credentials;
import app.unbroken.delivery.Unavailable;
import app.unbroken.postgres.testing.FreshDatabase;
import app.unbroken.postgres.testing.Sql;
import app.unbroken.user.WorkspaceId;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** What a server meets that shares its database with others, and with accidents. */
@Tag("slow")
class DatabaseFaultsTest {
  @RegisterExtension static final FreshDatabase database = new FreshDatabase(2);

  private static final BotId BOT = new BotId("main");

  private Database rounds;
  private PostgresBots bots;

  @BeforeEach
  void open() {
    rounds = Database.openForRounds(database.url(), 2);
    bots = new PostgresBots(rounds, Seal.of(Seal.freshKey()));
    bots.keep(Bot.working(new WorkspaceId("home"), BOT, Messenger.TELEGRAM), Credentials.NONE);
  }

  @AfterEach
  void close() {
    rounds.close();
  }

  @Test
  void c5_a_crowd_never_opens_more_connections_than_the_pool_has() throws Exception {
    var start = new CountDownLatch(1);
    var backends =
        "select count(*) from pg_stat_activity where datname = current_database()"
            + " and application_name = 'unbroken'";
    var most = 0;
    try (var crowd = Executors.newVirtualThreadPerTaskExecutor()) {
      var calls = new ArrayList<Callable<Boolean>>();
      for (var each = 0; each < 500; each++) {
        calls.add(() -> {
          start.await();
          return bots.find(BOT).isPresent();
        });
      }
      var answers = calls.stream().map(crowd::submit).toList();
      start.countDown();
      most = Integer.parseInt(Sql.ask(database.url(), backends).getFirst());
      var served = 0;
      for (var answer : answers) {
        served += answer.get() ? 1 : 0;
      }
      assertThat(served).isPositive();
    }

    // Two of the pool of this test, two of the pool that every test has.
    assertThat(most).isBetween(1, 4);
    assertThat(rounds.load().most()).isEqualTo(2);
  }

  /** Served, or turned away in time: nothing else may happen. */
  private boolean served() {
    try {
      return bots.find(BOT).isPresent();
    } catch (Unavailable turnedAway) {
      return false;
    }
  }

  @Test
  void c6_a_server_that_only_reads_is_left_and_taken_up_again_when_it_writes() throws SQLException {
    var name = database.url().database();
    database.run("alter database \"%s\" set default_transaction_read_only = on".formatted(name));
    try {
      dropConnections();
      assertThatThrownBy(() -> bots.pause(BOT, Duration.ofMinutes(1), "a test"))
          .isInstanceOf(Unavailable.class);
    } finally {
      writeAgain(name);
    }

    Awaitility.await()
        .atMost(Duration.ofSeconds(10))
        .ignoreExceptions()
        .untilAsserted(() -> {
          bots.pause(BOT, Duration.ofMinutes(1), "a test");
          assertThat(bots.find(BOT).orElseThrow().pausedWhy()).isEqualTo("a test");
        });
  }

  /** For whoever connects from now on; those who are connected have to see to it themselves. */
  private static void writeAgain(String name) throws SQLException {
    try (var connection = Sql.connect(database.url());
        var statement = connection.createStatement()) {
      statement.execute("set default_transaction_read_only = off");
      statement.execute(
          "alter database \"%s\" reset default_transaction_read_only".formatted(name));
    }
  }

  private static void dropConnections() {
    Sql.ask(
        database.url(),
        """
        select pg_terminate_backend(pid) from pg_stat_activity
        where datname = current_database() and pid <> pg_backend_pid()
        """);
  }

  @Test
  void c9_a_transaction_that_somebody_forgot_is_ended_by_the_server() {
    var limits =
        rounds
            .sessions()
            .statement(
                "look at limits",
                handle ->
                    handle
                        .createQuery(
                            """
                            select current_setting('idle_in_transaction_session_timeout') || ' '
                              || current_setting('lock_timeout') || ' '
                              || current_setting('statement_timeout')
                            """)
                        .mapTo(String.class)
                        .one());

    assertThat(limits).isEqualTo("15s 2s 3s");
  }

  @Test
  void c9_letters_that_somebody_holds_keep_nobody_from_the_others() throws SQLException {
    letter("anna");
    letter("boris");
    var outbox = new PostgresOutbox(rounds);
    try (var forgotten = Sql.connect(database.url())) {
      forgotten.setAutoCommit(false);
      forgotten
          .createStatement()
          .execute("select 1 from unbroken.outbox where chat = 'anna' for update");

      var began = System.nanoTime();
      var claimed = outbox.claim(BOT, 10);
      var took = Duration.ofNanos(System.nanoTime() - began);

      assertThat(claimed).extracting(letter -> letter.to().chat()).containsExactly("boris");
      assertThat(took).isLessThan(Duration.ofSeconds(2));
      forgotten.rollback();
    }
    assertThat(outbox.claim(BOT, 10)).hasSize(1);
  }

  private static void letter(String chat) {
    database.run(
        """
        insert into unbroken.outbox (workspace_id, user_id, messenger, bot, chat, kind, priority,
          body, operation, expires_at)
        values ('home', gen_random_uuid(), 'telegram', 'main', '%s', 'answer', 0,
          convert_to('{"form": "nod", "tap": "1", "toast": ""}', 'UTF8'), 'test',
          now() + interval '1 hour')
        """
            .formatted(chat));
  }
}
