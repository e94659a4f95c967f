package app.unbroken.webhook;

import static org.assertj.core.api.Assertions.assertThat;

import app.unbroken.conversation.Conversation;
import app.unbroken.delivery.courier.Courier;
import app.unbroken.delivery.courier.LocalRates;
import app.unbroken.delivery.intake.Collector;
import app.unbroken.delivery.intake.ConversationClerk;
import app.unbroken.postgres.Database;
import app.unbroken.postgres.PostgresBots;
import app.unbroken.postgres.PostgresDesk;
import app.unbroken.postgres.PostgresOutbox;
import app.unbroken.postgres.Seal;
import app.unbroken.postgres.testing.EmptyDatabase;
import app.unbroken.postgres.testing.Sql;
import app.unbroken.user.TimeOrderedIds;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Servers that are told to stop, and servers that start all at once. */
@Tag("slow")
class B6TerminationTest {
  @Test
  void b6_a_server_that_is_told_to_stop_leaves_nothing_behind() throws Exception {
    try (var town = Town.today().with("TELEGRAM_RATE", "200")) {
      var crowd = Crowd.settledBefore(town, 7_000, 60);
      var leaving = town.beginProcess();
      var staying = town.beginProcess();
      leaving.awaitReady();
      staying.awaitReady();
      crowd.everyoneEats(); // the first ones of a new process take their time
      town.settles(Duration.ofSeconds(60));
      var already = town.bot().webhookAnswers().size();
      var eating = new AtomicBoolean(true);
      var meals = Thread.ofVirtual().start(() -> crowd.eatsWhile(eating));

      leaving.terminate();
      Town.until(Duration.ofSeconds(2), () -> leaving.ready() == 503);
      town.leadNoMore(leaving.port());
      var status = leaving.awaitEnd(Duration.ofSeconds(20));
      eating.set(false);
      meals.join();
      town.settles(Duration.ofSeconds(60));

      assertThat(status).isEqualTo(143);
      assertThat(leaving.written()).contains("Stopped");
      assertThat(town.bot().webhookAnswers().stream().skip(already)).containsOnly(200);
      assertThat(town.ask("select kind from outbox where doubts > 0")).isEmpty();
      crowd.hasEatenWhatItSaid();
      Ledger.balances(town);
    }
  }

  @Test
  void b7_twenty_servers_that_start_at_once_on_an_empty_database_migrate_it_once()
      throws Exception {
    try (var empty = new EmptyDatabase();
        var town = Town.today()) {
      town.with("DATABASE_URL", Town.written(empty.url())).with("DATABASE_POOL", "2");
      var starts = new ArrayList<Callable<UnbrokenServer>>();
      for (var number = 0; number < 20; number++) {
        starts.add(town::start);
      }
      var start = System.nanoTime();
      try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
        for (var server : threads.invokeAll(starts)) {
          assertThat(server.get().port()).isPositive();
        }
      }

      assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(30));
      assertThat(
              Sql.ask(
                  empty.url(),
                  """
                  select version
                  from unbroken.schema_history
                  where success and version is not null
                  group by version
                  having count(*) > 1
                  """))
          .isEmpty();
    }
  }

  @Test
  void b10_whatever_works_in_the_background_can_be_stopped_and_started_again_and_again()
      throws Exception {
    try (var town = Town.today();
        var database = Database.open(town.database, 5);
        var rounds = Database.openForRounds(town.database, 5)) {
      var before = Thread.getAllStackTraces().size();
      var rush = new ArrayList<Callable<Duration>>();
      for (var thread = 0; thread < 10; thread++) {
        rush.add(() -> slowestOfFifty(database, rounds));
      }
      try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
        for (var slowest : threads.invokeAll(rush)) {
          assertThat(slowest.get()).isLessThan(Duration.ofSeconds(5));
        }
      }

      Town.until(Duration.ofSeconds(10), () -> Thread.getAllStackTraces().size() <= before + 10);
      assertThat(town.count("select count(*) from pg_locks where locktype = 'advisory'")).isZero();
    }
  }

  private static Duration slowestOfFifty(Database database, Database rounds) {
    var ids = new TimeOrderedIds(InstantSource.system(), new Random());
    var slowest = Duration.ZERO;
    for (var round = 0; round < 50; round++) {
      var bots = new PostgresBots(rounds, Seal.of(Seal.freshKey()));
      var means =
          new Courier.Means(
              bot -> Optional.empty(),
              new LocalRates(bot -> 28, System::nanoTime),
              (what, bot, why) -> {},
              System::nanoTime);
      var courier = new Courier(new PostgresOutbox(rounds), bots, means, Courier.Limits.DEFAULT);
      var collector =
          new Collector(
              new PostgresDesk(database, ids),
              new ConversationClerk(new Conversation(ids)),
              InstantSource.system(),
              Collector.Limits.DEFAULT);
      var loops = new Loops();
      loops.every(Duration.ofMillis(10), "nothing", () -> {});
      var parts = List.<AutoCloseable>of(courier.start(), collector.start(), loops);
      for (var part : parts) {
        var start = System.nanoTime();
        close(part);
        var took = Duration.ofNanos(System.nanoTime() - start);
        slowest = took.compareTo(slowest) > 0 ? took : slowest;
      }
    }
    return slowest;
  }

  private static void close(AutoCloseable part) {
    try {
      part.close();
    } catch (Exception e) {
      throw new IllegalStateException(e);
    }
  }
}
