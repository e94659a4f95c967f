package app.unbroken.delivery.outbox;

import static org.assertj.core.api.Assertions.assertThat;

import app.unbroken.chat.ChatAddress;
import app.unbroken.chat.Messenger;
import app.unbroken.delivery.Bot;
import app.unbroken.delivery.Credentials;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What every switch for a kind of letters promises. G8. */
public abstract class HoldsContract {
  private static final ChatAddress ANNA =
      new ChatAddress(Messenger.TELEGRAM, OutboxContract.BOT, "anna");

  private Fixture fixture;
  private Holds holds;
  private Outbox outbox;

  /** An outbox, and what is held back of it. */
  public interface Fixture extends OutboxContract.Fixture {
    Holds holds();
  }

  protected abstract Fixture fixture();

  @BeforeEach
  void aBot() {
    fixture = fixture();
    holds = fixture.holds();
    outbox = fixture.outbox();
    var bot = Bot.working(OutboxContract.WORKSPACE, OutboxContract.BOT, Messenger.TELEGRAM);
    fixture.bots().keep(bot, Credentials.NONE);
  }

  @Test
  void a_kind_that_is_held_waits_and_the_others_overtake_it_in_the_same_chat() {
    var reminder = post(Kind.REMINDER);
    var answer = post(Kind.ANSWER);
    holds.hold(Kind.REMINDER, Duration.ofHours(1));

    assertThat(holds.held()).containsExactly(Kind.REMINDER);
    assertThat(outbox.claim(OutboxContract.BOT, 10)).extracting(Letter::id).containsExactly(answer);
    assertThat(fixture.stateOf(reminder)).isEqualTo(LetterState.READY);
  }

  @Test
  void what_was_held_leaves_when_the_hold_is_ended() {
    var reminder = post(Kind.REMINDER);
    holds.hold(Kind.REMINDER, Duration.ofHours(1));
    assertThat(outbox.claim(OutboxContract.BOT, 10)).isEmpty();

    holds.release(Kind.REMINDER);

    assertThat(holds.held()).isEmpty();
    assertThat(outbox.claim(OutboxContract.BOT, 10))
        .extracting(Letter::id)
        .containsExactly(reminder);
  }

  @Test
  void a_hold_that_is_over_holds_nothing_and_what_has_expired_is_marked() {
    post(Kind.REMINDER);
    holds.hold(Kind.REMINDER, Duration.ofHours(3));
    fixture.later(Duration.ofHours(4));

    assertThat(outbox.claim(OutboxContract.BOT, 10))
        .singleElement()
        .satisfies(letter -> assertThat(letter.expired()).isTrue());
  }

  @Test
  void a_letter_in_the_hands_of_a_courier_is_not_overtaken() {
    post(Kind.REMINDER);
    assertThat(outbox.claim(OutboxContract.BOT, 10)).hasSize(1);
    holds.hold(Kind.REMINDER, Duration.ofHours(1));
    post(Kind.ANSWER);

    assertThat(outbox.claim(OutboxContract.BOT, 10)).isEmpty();
  }

  private LetterId post(Kind kind) {
    var posting = new Posting(ANNA, kind, Letters.saying("hello"), Duration.ofHours(2));
    return fixture.postbox().post(fixture.somebodyAt(ANNA), List.of(posting)).getFirst();
  }
}
