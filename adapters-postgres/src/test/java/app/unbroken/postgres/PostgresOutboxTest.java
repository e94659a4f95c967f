package app.unbroken.postgres;

import static org.assertj.core.api.Assertions.assertThat;

import app.unbroken.chat.ChatAddress;
import app.unbroken.chat.Messenger;
import app.unbroken.delivery.outbox.Ending;
import app.unbroken.delivery.outbox.Finished;
import app.unbroken.delivery.outbox.Kind;
import app.unbroken.delivery.outbox.Letter;
import app.unbroken.delivery.outbox.LetterId;
import app.unbroken.delivery.outbox.LetterState;
import app.unbroken.delivery.outbox.Letters;
import app.unbroken.delivery.outbox.OutboxContract;
import app.unbroken.delivery.outbox.Posting;
import app.unbroken.postgres.testing.FreshDatabase;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Tag("slow")
class PostgresOutboxTest extends OutboxContract {
  @RegisterExtension static final FreshDatabase database = new FreshDatabase();

  private Database rounds;

  @AfterEach
  void close() {
    rounds.close();
  }

  @Override
  protected Fixture fixture() {
    rounds = Database.openForRounds(database.url(), 5);
    database.run("insert into unbroken.workspaces (id) values ('home')");
    return onDatabase();
  }

  private Fixture onDatabase() {
    return new OutboxOnDatabase(database, rounds, WORKSPACE);
  }

  /** As a newer program may have written it, or nobody at all. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "body = '{\"form\": \"hologram\"}'",
        "body = '{\"form\": \"show\", \"text\": [\"blinking\", \"x\"]}'",
        "body = 'no json'",
        "body = ''",
        "kind = 'unheard-of'",
        "messenger = 'pigeon'"
      })
  void a_letter_that_nobody_can_read_stops_neither_its_bot_nor_the_sweep(String damage) {
    var fixture = onDatabase();
    var outbox = fixture.outbox();
    var broken = post(fixture, "anna", "broken");
    database.run("update unbroken.outbox set " + damage);
    var other = post(fixture, "boris", "other");

    assertThat(outbox.claim(BOT, 10)).extracting(Letter::id).containsExactly(other);
    assertThat(fixture.stateOf(broken)).isEqualTo(LetterState.RETRY);

    fixture.later(Duration.ofSeconds(21));
    database.run(
        """
        update unbroken.outbox
        set state = 'leased', lease = gen_random_uuid(), leased_until = now() - interval '1 second'
        """);
    assertThat(outbox.claimExpired(10)).extracting(Letter::id).containsExactly(other);
    assertThat(fixture.stateOf(broken)).isEqualTo(LetterState.RETRY);

    fixture.later(Duration.ofSeconds(21));
    var later = post(fixture, "anna", "later");
    assertThat(outbox.claim(BOT, 10)).isEmpty();
    assertThat(fixture.stateOf(broken)).isEqualTo(LetterState.DEAD);
    assertThat(database.ask("select last_error from unbroken.outbox where state = 'dead'"))
        .singleElement()
        .asString()
        .startsWith("unreadable: ");
    assertThat(outbox.claim(BOT, 10)).extracting(Letter::id).containsExactly(later);
  }

  @Test
  void a_lease_and_a_delay_are_measured_by_the_clock_of_the_database() {
    var fixture = onDatabase();
    post(fixture, "anna", "hello");
    var letter = fixture.outbox().claim(BOT, 1).getFirst();
    assertThat(
            database.ask(
                """
                select leased_until - now() between interval '20 s' and interval '30 s'
                from unbroken.outbox
                """))
        .containsExactly("t");

    var again = new Ending.Again(Duration.ofSeconds(90), true, false, "down");
    fixture.outbox().finish(List.of(new Finished(letter, again)));

    assertThat(
            database.ask(
                """
                select not_before - now() between interval '80 s' and interval '90 s'
                from unbroken.outbox
                """))
        .containsExactly("t");
  }

  private static LetterId post(Fixture fixture, String chat, String text) {
    var to = new ChatAddress(Messenger.TELEGRAM, BOT, chat);
    var posting = new Posting(to, Kind.ANSWER, Letters.saying(text), Duration.ofHours(1));
    return fixture.postbox().post(fixture.somebodyAt(to), List.of(posting)).getFirst();
  }
}
