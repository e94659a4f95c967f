package app.unbroken.postgres;

import static org.assertj.core.api.Assertions.assertThat;

import app.unbroken.chat.ChatAddress;
import app.unbroken.chat.Messenger;
import app.unbroken.delivery.Bots;
import app.unbroken.delivery.outbox.Kind;
import app.unbroken.delivery.outbox.Letter;
import app.unbroken.delivery.outbox.LetterId;
import app.unbroken.delivery.outbox.LetterState;
import app.unbroken.delivery.outbox.Letters;
import app.unbroken.delivery.outbox.Outbox;
import app.unbroken.delivery.outbox.OutboxContract;
import app.unbroken.delivery.outbox.Postbox;
import app.unbroken.delivery.outbox.Posting;
import app.unbroken.postgres.testing.FreshDatabase;
import app.unbroken.user.UserId;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
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
    database.run("insert into unbroken.workspaces (id) values ('home')");
    rounds = Database.openForRounds(database.url(), 5);
    return new OnDatabase();
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
    var fixture = new OnDatabase();
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

  private static LetterId post(Fixture fixture, String chat, String text) {
    var to = new ChatAddress(Messenger.TELEGRAM, BOT, chat);
    var posting = new Posting(to, Kind.ANSWER, Letters.saying(text), Duration.ofHours(1));
    return fixture.postbox().post(fixture.somebodyAt(to), List.of(posting)).getFirst();
  }

  private final class OnDatabase implements Fixture {
    @Override
    public Outbox outbox() {
      return new PostgresOutbox(rounds);
    }

    @Override
    public Postbox postbox() {
      return new PostgresPostbox(database.pool());
    }

    @Override
    public Bots bots() {
      return new PostgresBots(rounds, Seal.of(Seal.freshKey()));
    }

    @Override
    public UserId somebodyAt(ChatAddress address) {
      var name = address.chat().getBytes(StandardCharsets.UTF_8);
      var user = new UserId(WORKSPACE, UUID.nameUUIDFromBytes(name));
      database.run(
          """
          insert into unbroken.users (workspace_id, user_id, body)
          values ('%1$s', '%2$s', '{}') on conflict do nothing;
          insert into unbroken.identities
            (workspace_id, messenger, bot, key, user_id, chat, last_inbound)
          values ('%1$s', '%3$s', '%4$s', '%5$s', '%2$s', '%5$s', now()) on conflict do nothing
          """
              .formatted(
                  WORKSPACE.value(),
                  user.value(),
                  address.messenger().code(),
                  address.bot().value(),
                  address.chat()));
      return user;
    }

    @Override
    public boolean isSilent(ChatAddress address) {
      return !database
          .ask(
              "select 1 from unbroken.identities where chat = '%s' and silent_since is not null"
                  .formatted(address.chat()))
          .isEmpty();
    }

    @Override
    public LetterState stateOf(LetterId letter) {
      var state =
          database.ask(
              "select state from unbroken.outbox where letter_id = %d".formatted(letter.value()));
      return LetterState.valueOf(state.getFirst().toUpperCase(Locale.ROOT));
    }

    @Override
    public void later(Duration howMuch) {
      database.run(
          """
          update unbroken.outbox
          set not_before = not_before - interval '%1$s', expires_at = expires_at - interval '%1$s',
            leased_until = leased_until - interval '%1$s';
          update unbroken.bots set paused_until = paused_until - interval '%1$s'
          """
              .formatted(howMuch));
    }
  }
}
