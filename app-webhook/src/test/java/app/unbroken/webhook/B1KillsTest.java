package app.unbroken.webhook;

import static org.assertj.core.api.Assertions.assertThat;

import app.unbroken.chat.BotId;
import app.unbroken.chat.Card;
import app.unbroken.chat.ChatAddress;
import app.unbroken.chat.Messenger;
import app.unbroken.chat.Outgoing;
import app.unbroken.chat.Text;
import app.unbroken.delivery.outbox.Kind;
import app.unbroken.delivery.outbox.Posting;
import app.unbroken.postgres.Database;
import app.unbroken.postgres.PostgresPostbox;
import app.unbroken.postgres.testing.Sql;
import app.unbroken.telegram.fake.FakePerson;
import app.unbroken.telegram.fake.Fault;
import app.unbroken.user.UserId;
import app.unbroken.user.WorkspaceId;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/**
 * Servers that die as in a power cut, at any moment and at the worst ones; {@link ChaosMain} has
 * more of them die.
 */
@Tag("slow")
class B1KillsTest {
  private static final int KILLS = 20;

  /** As many as Telegram has on their way to a server at the same time. */
  private static final int AT_ONCE = 40;

  /** As many letters as a server lets out at the same time. */
  private static final int OUT = 16;

  /** So often that fifty letters and more are at each of the worst moments. */
  private static final int ROUNDS = 4;

  private static final Duration LEASE_AND_SWEEP = Duration.ofSeconds(40);

  private static LoadedClasses loaded;

  @BeforeAll
  static void letsOneServerLoadWhatAllNeed() {
    loaded = LoadedClasses.ofAServer();
  }

  @Test
  @Timeout(value = 3, unit = TimeUnit.HOURS)
  void b1_servers_that_are_killed_under_load_lose_and_double_nothing() {
    try (var town =
        Town.today().with("TELEGRAM_RATE", "200").with("DATABASE_POOL", "4").with(loaded)) {
      var crowd = Crowd.settledBefore(town, 6_000, 60);
      var random = new Random(KILLS);
      var running = new ArrayDeque<ServerProcess>();
      running.add(town.startProcess());
      running.add(town.startProcess());
      var eating = new AtomicBoolean(true);
      var meals = Thread.ofVirtual().start(() -> crowd.eatsWhile(eating));

      for (var kill = 0; kill < KILLS; kill++) {
        LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(100 + random.nextInt(400)));
        town.kill(running.remove());
        running.add(town.startProcess());
      }
      eating.set(false);
      join(meals);
      town.settles(LEASE_AND_SWEEP.plusSeconds(60));

      crowd.hasEatenWhatItSaid();
      Ledger.balances(town);
    }
  }

  private static void join(Thread thread) {
    try {
      thread.join();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  @Test
  void a6_b2_servers_that_die_around_a_commit_leave_all_or_nothing() throws Exception {
    try (var town = Town.today().with(loaded)) {
      var crowd = Crowd.settledBefore(town, 6_300, AT_ONCE);
      var wire = town.wireTo(town.database);
      for (var round = 0; round < 3; round++) {
        diesBeforeItCommits(town, crowd);
        diesAfterItCommitted(town, crowd, wire);
      }

      var last = town.startProcess();
      town.settles(LEASE_AND_SWEEP);
      town.kill(last);

      crowd.hasEatenWhatItSaid();
      Ledger.balances(town);
    }
  }

  private static void diesBeforeItCommits(Town town, Crowd crowd) throws SQLException {
    var server = town.startProcess();
    untilAllIsTakenIn(town);
    try (var connection = Sql.connect(town.database);
        var statement = connection.createStatement()) {
      connection.setAutoCommit(false);
      statement.execute("lock table unbroken.inbox in share row exclusive mode");
      crowd.everyoneEats();
      Town.until(Duration.ofSeconds(10), () -> waitsForALock(town));
      assertThat(town.bot().pendingUpdates()).isEqualTo(AT_ONCE);
      town.kill(server);
    }
    Town.until(Duration.ofSeconds(10), () -> !waitsForALock(town));
  }

  private static void diesAfterItCommitted(Town town, Crowd crowd, Wire wire) {
    var server = town.startProcess();
    untilAllIsTakenIn(town);
    var committed = wire.lostCommits();
    var stored = town.count("select count(*) from inbox");
    var acknowledged = town.bot().acknowledgedUpdates().size();
    wire.losesCommits(AT_ONCE, Wire.Loss.SILENCE);
    crowd.everyoneEats();
    Town.until(Duration.ofSeconds(10), () -> wire.lostCommits() > committed);
    town.kill(server);
    wire.losesCommits(0, Wire.Loss.SILENCE);
    assertThat(town.bot().acknowledgedUpdates()).hasSize(acknowledged);
    assertThat(town.count("select count(*) from inbox")).isGreaterThan(stored);
  }

  private static boolean waitsForALock(Town town) {
    return town.count("select count(*) from pg_stat_activity where wait_event_type = 'Lock'") > 0;
  }

  /**
   * Each server dies with as many letters on their way as it lets out at once, half of them
   * reminders: delivered, and nobody lived to write it down.
   */
  @Test
  void b3_servers_that_die_around_a_send_leave_it_to_another_within_forty_seconds() {
    try (var town = Town.today().with("TELEGRAM_RATE", "1000").with(loaded);
        var pool = Database.open(town.database, 2)) {
      var crowd = Crowd.settledBefore(town, 6_400, 2 * ROUNDS * OUT + 100);
      var wire = town.wireTo(town.database);
      var people = new ArrayDeque<>(crowd.people());
      for (var round = 0; round < 2 * ROUNDS; round++) {
        var server = town.startProcess();
        var letGo = new CountDownLatch(1);
        var held = Fault.held(letGo);
        getLettersThatAreHeld(town, pool, crowd, next(people, OUT), held);
        if (round >= ROUNDS) {
          wire.falls(true); // the answers come, and cannot be written down any more
          letGo.countDown();
          Town.until(Duration.ofSeconds(5), () -> held.replies() == OUT);
        } else if (round == ROUNDS - 1) {
          getLetters(town, pool, crowd, next(people, 100)); // and they wait behind the others
        }
        town.kill(server);
        wire.cut();
        wire.falls(false);
        town.telegram.faults().none();
        letGo.countDown();
      }
      town.startProcess();

      var start = System.nanoTime();
      town.settles(LEASE_AND_SWEEP.plusSeconds(10));

      assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(LEASE_AND_SWEEP);
      assertThat(town.ask("select kind from outbox where state = 'uncertain'"))
          .hasSize(ROUNDS * OUT)
          .containsOnly("reminder");
      assertThat(town.count("select count(*) from outbox where doubts > 0"))
          .isEqualTo(2 * ROUNDS * OUT);
      crowd.people().forEach(B1KillsTest::wasRemindedOnce);
      crowd.hasEatenWhatItSaid();
      Ledger.balances(town);
    }
  }

  private static List<FakePerson> next(Deque<FakePerson> people, int many) {
    return Stream.generate(people::remove).limit(many).toList();
  }

  private static void getLettersThatAreHeld(
      Town town, Database pool, Crowd crowd, List<FakePerson> people, Fault held) {
    people.forEach(person -> town.telegram.faults().inChat(person.id(), held));
    var before = heard(people);
    getLetters(town, pool, crowd, people);
    // What was sent stands in the chats; the server does not know it yet.
    Town.until(Duration.ofSeconds(10), () -> heard(people) == before + people.size());
  }

  private static void getLetters(Town town, Database pool, Crowd crowd, List<FakePerson> people) {
    var half = people.size() / 2;
    people.subList(0, half).forEach(person -> remind(town, pool, person.id()));
    people.subList(half, people.size()).forEach(crowd::eats);
    untilAllIsTakenIn(town);
  }

  private static void untilAllIsTakenIn(Town town) {
    Town.until(Duration.ofSeconds(20), () -> town.bot().pendingUpdates() == 0);
  }

  private static long heard(List<FakePerson> people) {
    return people.stream().mapToLong(person -> person.hears().size()).sum();
  }

  private static void wasRemindedOnce(FakePerson person) {
    assertThat(person.hears().stream().filter(message -> message.text().equals("It is time.")))
        .hasSizeLessThanOrEqualTo(1);
  }

  static void remind(Town town, Database pool, long chat) {
    var user =
        town.ask("select user_id from identities where chat = '%d'".formatted(chat)).getFirst();
    var to = new ChatAddress(Messenger.TELEGRAM, new BotId("telegram"), Long.toString(chat));
    var card = Outgoing.show(Card.of(Text.plain("It is time.")));
    new PostgresPostbox(pool)
        .post(
            new UserId(WorkspaceId.DEFAULT, UUID.fromString(user)),
            List.of(new Posting(to, Kind.REMINDER, card, Duration.ofHours(2))));
  }
}
