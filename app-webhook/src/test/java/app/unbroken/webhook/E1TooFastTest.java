package app.unbroken.webhook;

import static org.assertj.core.api.Assertions.assertThat;

import app.unbroken.telegram.fake.Call;
import app.unbroken.telegram.fake.Fault;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** A Telegram that asks to wait, or to stop. */
@Tag("slow")
class E1TooFastTest {
  private Town town;
  private Crowd crowd;

  @BeforeEach
  void start() {
    town = Town.today().inNoHurry();
    town.start();
    crowd = Crowd.settled(town, 9_000, 20);
  }

  @AfterEach
  void stop() {
    town.close();
  }

  @Test
  void e1_a_chat_that_is_too_fast_waits_alone_and_uses_up_no_attempt() {
    town.telegram.faults().next("sendMessage", Fault.tooManyRequests(3));
    var slow = crowd.people().getFirst();
    crowd.eats(slow);
    Town.until(Duration.ofSeconds(5), () -> !refused().isEmpty());
    var start = System.nanoTime();

    crowd.people().stream().skip(1).forEach(crowd::eats);
    Town.until(Duration.ofSeconds(5), () -> town.openLetters() == 1);
    var others = Duration.ofNanos(System.nanoTime() - start);
    town.settles();
    var waited = Duration.ofNanos(System.nanoTime() - start);

    Figures.atMost("E1, everybody else", others, Duration.ofSeconds(2));
    assertThat(waited).isBetween(Duration.ofMillis(2_900), Duration.ofSeconds(6));
    assertThat(town.count("select max(attempts) from outbox")).isLessThanOrEqualTo(1);
    crowd.hasEatenWhatItSaid();
    Ledger.balances(town);
  }

  @Test
  void e2_a_bot_that_is_too_fast_pauses_as_a_whole() {
    town.telegram.faults().next("sendMessage", 3, Fault.tooManyRequests(3));
    for (var person : crowd.people().subList(0, 3)) {
      var before = refused().size();
      crowd.eats(person);
      Town.until(Duration.ofSeconds(5), () -> refused().size() > before);
    }
    Town.until(
        Duration.ofSeconds(5),
        () -> town.count("select count(*) from bots where paused_until > now()") == 1);
    var sent = town.bot().calls("sendMessage").size();

    crowd.people().subList(3, 20).forEach(crowd::eats);
    Town.until(Duration.ofSeconds(5), () -> town.bot().pendingUpdates() == 0);

    assertThat(town.bot().calls("sendMessage").size() - sent).isLessThanOrEqualTo(5);
    town.settles(Duration.ofSeconds(20));
    crowd.hasEatenWhatItSaid();
    Ledger.balances(town);
  }

  private List<Call> refused() {
    return town.bot().calls("sendMessage").stream().filter(call -> call.status() == 429).toList();
  }

  @Test
  void e3_who_blocked_the_bot_is_left_alone_until_they_come_back() {
    var person = crowd.people().getFirst();
    town.telegram
        .faults()
        .next("sendMessage", Fault.refuses(403, "Forbidden: bot was blocked by the user"));
    crowd.eats(person);
    town.settles();
    assertThat(silent(person.id())).isTrue();
    assertThat(town.ask("select state from outbox where state = 'dead'")).hasSize(1);

    crowd.eats(person);
    town.settles();

    assertThat(silent(person.id())).isFalse();
    assertThat(person.newest().text()).contains("2 of 9000 g");
    assertThat(town.ask("select exception from dead_letters")).isEmpty();
  }

  @Test
  void e3_whoever_is_gone_or_blocks_the_bot_is_sent_nothing() {
    var gone = crowd.people().getFirst();
    var blocking = crowd.people().get(1);
    gone.vanishes();
    crowd.eats(gone);
    blocking.blocks();
    town.settles();

    assertThat(silent(gone.id())).isTrue();
    assertThat(silent(blocking.id())).isTrue();
    blocking.unblocks();
    town.settles();
    assertThat(silent(blocking.id())).isFalse();
  }

  private boolean silent(long chat) {
    return town.count(
            "select count(*) from identities where chat = '%d' and silent_since is not null"
                .formatted(chat))
        == 1;
  }

  @Test
  void e4_what_telegram_cannot_parse_is_said_plainly() {
    var person = crowd.people().getFirst();
    town.telegram
        .faults()
        .next("sendMessage", Fault.refuses(400, "Bad Request: can't parse entities: unclosed tag"));

    crowd.eats(person);
    town.settles();

    assertThat(person.newest().text()).contains("1 of 9000 g");
    Ledger.balances(town);
  }

  @Test
  void e4_a_chat_that_is_nowhere_is_given_up() {
    town.telegram.faults().next("sendMessage", Fault.refuses(400, "Bad Request: chat not found"));

    crowd.eats(crowd.people().getFirst());
    town.settles();

    assertThat(town.ask("select state from outbox where state <> 'sent'")).containsExactly("dead");
  }

  @Test
  void e4_a_chat_that_moved_is_followed() {
    var moved = town.person(9_900).opened();
    var person = crowd.people().getFirst();
    town.telegram.faults().inChat(person.id(), Fault.movedTo(moved.id()));

    crowd.eats(person);
    town.settles();

    assertThat(moved.newest().text()).contains("1 of 9000 g");
    assertThat(town.count("select count(*) from identities where chat = '9900'")).isEqualTo(1);
  }

  @Test
  void e4_nothing_to_change_and_too_late_to_nod_are_no_failures() {
    var person = crowd.people().getFirst();
    person.says("/today");
    town.settles();
    town.telegram
        .faults()
        .next("editMessageText", Fault.refuses(400, "Bad Request: message is not modified: same"));
    town.telegram
        .faults()
        .next("answerCallbackQuery", Fault.refuses(400, "Bad Request: query is too old and …"));

    person.taps(1);
    Town.until(Duration.ofSeconds(10), () -> town.bot().pendingUpdates() == 0);
    Town.until(Duration.ofSeconds(10), () -> town.openLetters() == 0);

    assertThat(town.ask("select distinct state from outbox")).containsExactly("sent");
  }

  @Test
  void e10_a_token_that_was_taken_back_pauses_the_bot_and_alarms_once() {
    town.telegram.faults().always(Fault.refuses(401, "Unauthorized"));
    var before = town.bot().calls().size();

    crowd.everyoneEats();
    Town.until(Duration.ofSeconds(5), () -> town.bot().pendingUpdates() == 0);
    Town.until(
        Duration.ofSeconds(5),
        () -> town.count("select count(*) from bots where refused and paused_until > now()") == 1);
    Town.until(
        Duration.ofSeconds(10),
        () -> town.count("select count(*) from outbox where state = 'leased'") == 0);

    assertThat(town.bot().calls().size() - before).isLessThanOrEqualTo(16);
    assertThat(town.openLetters()).isEqualTo(20);
    assertThat(town.count("select max(attempts) from outbox where finished_at is null")).isZero();
    town.telegram.faults().none();
    town.run("update unbroken.bots set paused_until = now()");
    town.settles(Duration.ofSeconds(20));
    crowd.hasEatenWhatItSaid();
    Ledger.balances(town);
  }
}
