package app.unbroken.webhook;

import static org.assertj.core.api.Assertions.assertThat;

import app.unbroken.delivery.Housekeeping;
import app.unbroken.postgres.Database;
import app.unbroken.postgres.PostgresHousekeeping;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The same update again: at once, a day later, after it was forgotten; and two lanes that race. */
@Tag("slow")
class A1DuplicateUpdatesTest {
  @Test
  void a1_one_update_a_hundred_times_at_three_servers_has_one_effect() throws Exception {
    try (var town = Town.today().inNoHurry()) {
      var servers = List.of(town.start(), town.start(), town.start());
      var person = Crowd.settled(town, 2_000, 1).people().getFirst();
      var body = Post.message(800_000_001, person.id(), "+1 " + Crowd.HABIT);
      var calls = new ArrayList<Callable<Long>>();
      for (var call = 0; call < 100; call++) {
        var server = Town.at(servers.get(call % servers.size()));
        calls.add(() -> nanosToAccept(server, body));
      }

      // Whoever was never called is slow the first time.
      for (var round = 0; round < 5; round++) {
        var update = Post.message(810_000_000 + round, person.id(), "/today");
        inParallel(
            Collections.nCopies(100, () -> nanosToAccept(Town.at(servers.getFirst()), update)));
      }
      var nanos = inParallel(calls);
      town.settles();

      assertThat(town.count("select count(*) from inbox where update_id = '800000001'"))
          .isEqualTo(1);
      assertThat(town.count("select (sum(amount) / 1000)::bigint from entries")).isEqualTo(1);
      assertThat(person.hears().stream().filter(message -> message.text().contains("1 of 9000 g")))
          .hasSize(1);
      Figures.atMost(
          "A1, p99 of a hundred at once",
          Duration.ofNanos(nanos.stream().sorted().toList().get(98)),
          Duration.ofMillis(250));
      Ledger.balances(town);
    }
  }

  private static long nanosToAccept(URI server, String body) {
    var start = System.nanoTime();
    assertThat(Post.to(server, body).statusCode()).isEqualTo(200);
    return System.nanoTime() - start;
  }

  private static <T> List<T> inParallel(List<Callable<T>> calls) throws Exception {
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      var results = new ArrayList<T>();
      for (Future<T> future : threads.invokeAll(calls)) {
        results.add(future.get());
      }
      return results;
    }
  }

  @Test
  void a2_an_update_that_was_forgotten_meets_the_day_it_already_counted_for() {
    try (var town = Town.today().inNoHurry();
        var rounds = Database.openForRounds(town.database, 2)) {
      var server = Town.at(town.start());
      var person = town.person(2_100);
      for (var step : List.of("/start", "/cancel", Crowd.HABIT + " every day")) {
        person.says(step);
        town.settles();
      }
      Town.taps(person, "OK");
      town.settles();
      var done = Post.message(800_000_002, person.id(), Crowd.HABIT);
      assertThat(Post.to(server, done).statusCode()).isEqualTo(200);
      var house = new PostgresHousekeeping(rounds);

      ageInbox(town, Duration.ofHours(30));
      house.tidy(Housekeeping.Keep.DEFAULT, 1_000);
      assertThat(Post.to(server, done).statusCode()).isEqualTo(200);
      var afterADay = town.count("select count(*) from audit where operation like '%800000002'");
      ageInbox(town, Duration.ofDays(9));
      house.tidy(Housekeeping.Keep.DEFAULT, 1_000);
      var remembered = town.count("select count(*) from inbox");
      assertThat(Post.to(server, done).statusCode()).isEqualTo(200);
      town.settles();

      assertThat(afterADay).isEqualTo(1);
      assertThat(remembered).isZero();
      assertThat(town.count("select count(*) from entries")).isEqualTo(1);
    }
  }

  private static void ageInbox(Town town, Duration by) {
    town.run(
        "update unbroken.inbox set received_at = received_at - interval '%d hours'"
            .formatted(by.toHours()));
  }

  @Test
  void a3_texts_and_taps_of_one_person_may_race_in_any_order() throws Exception {
    try (var town = Town.today().inNoHurry()) {
      var server = Town.at(town.start());
      var crowd = Crowd.settled(town, 2_200, 40);
      var seed = System.nanoTime();

      var races = new ArrayList<Callable<Void>>();
      for (var person : crowd.people()) {
        var random = new Random(seed + person.id());
        races.add(() -> {
          for (var round = 0; round < 25; round++) {
            race(server, town, person.id(), random);
          }
          return null;
        });
      }
      inParallel(races);
      town.settles(Duration.ofSeconds(100));

      assertThat(town.ask("select exception || trace from dead_letters"))
          .as("seed " + seed)
          .isEmpty();
      assertThat(town.ask("select state from outbox where state = 'dead'")).isEmpty();
      Ledger.balances(town);
    }
  }

  private static final List<String> LINES =
      List.of("/today", "/new", "ok", "back", "/cancel", "/habits", "+1 zwieback", "later", "7");

  /** A text and a tap of any button that can still be seen, in any order, ids shuffled. */
  private static void race(URI server, Town town, long id, Random random) throws Exception {
    var buttons =
        town.person(id).hears().stream()
            .filter(
                message -> message.keyboard() instanceof app.unbroken.telegram.fake.Keyboard.Inline)
            .toList();
    var message = buttons.get(random.nextInt(buttons.size()));
    var rows = ((app.unbroken.telegram.fake.Keyboard.Inline) message.keyboard()).rows();
    var all = rows.stream().flatMap(List::stream).toList();
    var data = all.get(random.nextInt(all.size())).data();
    var text = Post.message(fresh(random), id, LINES.get(random.nextInt(LINES.size())));
    var tap = Post.tap(fresh(random), id, message.id(), data);
    for (var status : inParallel(List.of(status(server, text), status(server, tap)))) {
      assertThat(status).isEqualTo(200);
    }
  }

  private static int fresh(Random random) {
    return 1_000_000_000 + random.nextInt(1_000_000_000);
  }

  private static Callable<Integer> status(URI server, String body) {
    return () -> Post.to(server, body).statusCode();
  }
}
