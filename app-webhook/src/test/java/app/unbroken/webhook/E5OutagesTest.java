package app.unbroken.webhook;

import static org.assertj.core.api.Assertions.assertThat;

import app.unbroken.postgres.Database;
import app.unbroken.telegram.fake.Fault;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** A Telegram that is away, answers nonsense, or does something and does not say so. */
@Tag("slow")
class E5OutagesTest {
  private static final int SENDS = Integer.getInteger("sends", 300);

  private Town town;
  private UnbrokenServer server;
  private Crowd crowd;

  @BeforeEach
  void start() {
    town = Town.today().inNoHurry();
    server = town.start();
    crowd = Crowd.settled(town, 9_500, 20);
  }

  @AfterEach
  void stop() {
    town.close();
  }

  @Test
  void e5_a_gateway_in_trouble_is_left_in_peace_and_nothing_is_lost() {
    town.telegram.faults().always("sendMessage", Fault.page(502));
    var before = town.bot().calls("sendMessage").size();
    crowd.everyoneEats();
    Town.until(Duration.ofSeconds(5), () -> town.bot().calls("sendMessage").size() >= before + 5);
    Town.until(
        Duration.ofSeconds(5),
        () -> town.count("select count(*) from outbox where state = 'leased'") == 0);
    // Sixteen on their way, four in the places of those that failed before the fifth, and one in
    // five seconds from now on.
    var start = System.nanoTime();
    var calls = town.bot().calls("sendMessage").size();
    assertThat(calls - before).isLessThanOrEqualTo(21);
    Town.until(Duration.ofSeconds(30), () -> town.bot().calls("sendMessage").size() >= calls + 2);
    assertThat(Duration.ofNanos(System.nanoTime() - start)).isGreaterThan(Duration.ofSeconds(5));

    town.telegram.faults().none();
    town.settles(Duration.ofSeconds(30));

    assertThat(town.count("select count(*) from outbox where doubts > 0")).isZero();
    crowd.hasEatenWhatItSaid();
    Ledger.balances(town);
  }

  @Test
  void e6_of_sends_that_lose_their_answer_reminders_come_once_and_answers_twice_at_most() {
    town.telegram.faults().some("sendMessage", 0.1, 7, Fault.doneThenBroken());
    try (var pool = Database.open(town.database, 2)) {
      for (var round = 0; round < SENDS / 20; round++) {
        crowd.everyoneEats();
        crowd.people().forEach(person -> B1KillsTest.remind(town, pool, person.id()));
        town.settles(Duration.ofSeconds(60));
      }
    }

    var reminders = count("kind = 'reminder'");
    var inDoubt = count("kind = 'reminder' and state = 'uncertain'");
    assertThat(inDoubt).isBetween(reminders / 20, reminders / 5);
    var seen =
        crowd.people().stream()
            .flatMap(person -> person.hears().stream())
            .filter(message -> message.text().equals("It is time."))
            .count();
    assertThat(seen).isEqualTo(reminders);
    assertThat(town.count("select max(doubts) from outbox")).isLessThanOrEqualTo(2);
    crowd.hasEatenWhatItSaid();
    Ledger.balances(town);
  }

  private long count(String where) {
    return town.count("select count(*) from outbox where " + where);
  }

  @Test
  void e7_what_surely_was_not_sent_is_sent_again_and_never_in_doubt() {
    // A connection that is open when it breaks would be another matter.
    town.stop(server);
    town.telegram.goAway();
    town.start();
    var update = Post.message(430_000_001, 9_500, "+1 " + Crowd.HABIT);
    town.servers().forEach(url -> assertThat(Post.to(url, update).statusCode()).isEqualTo(200));
    Town.until(Duration.ofSeconds(10), () -> count("attempts > 0 and finished_at is null") > 0);

    town.telegram.comeBack();
    town.settles(Duration.ofSeconds(30));

    assertThat(count("doubts > 0")).isZero();
    assertThat(town.person(9_500).newest().text()).contains("1 of 9000 g");
    Ledger.balances(town);
  }

  @Test
  void e8_nonsense_for_an_answer_breaks_nothing() {
    var nonsense =
        List.of(
            Fault.page(200),
            Fault.doneThenPage(),
            Fault.doneThenCutJson(),
            Fault.doneThenHalf(),
            Fault.wordless(200),
            Fault.wordless(400),
            Fault.doneThenEndless(64L << 20));
    for (var index = 0; index < nonsense.size(); index++) {
      town.telegram.faults().next("sendMessage", nonsense.get(index));
      crowd.eats(crowd.people().get(index));
      town.settles(Duration.ofSeconds(30));
    }

    crowd.hasEatenWhatItSaid();
    Ledger.balances(town);
  }

  @Test
  void e9_calls_that_take_half_a_minute_are_given_up_within_the_lease() {
    town.telegram.faults().next("sendMessage", 3, Fault.slow(Duration.ofSeconds(30)));
    for (var person : crowd.people().subList(0, 3)) {
      crowd.eats(person);
    }
    Town.until(Duration.ofSeconds(5), () -> count("state = 'leased'") == 3);
    var start = System.nanoTime();

    crowd.people().subList(3, 20).forEach(crowd::eats);
    Town.until(Duration.ofSeconds(5), () -> town.openLetters() == 3);
    var others = Duration.ofNanos(System.nanoTime() - start);
    Figures.atMost("E9, everybody else", others, Duration.ofSeconds(3));
    town.settles(Duration.ofSeconds(30));

    assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(25));
    assertThat(count("doubts = 1")).isEqualTo(3);
    crowd.hasEatenWhatItSaid();
    Ledger.balances(town);
  }
}
