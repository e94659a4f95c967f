package app.unbroken.delivery.courier;

import static org.assertj.core.api.Assertions.assertThat;

import app.unbroken.chat.BotId;
import app.unbroken.chat.ChatAddress;
import app.unbroken.chat.MessageId;
import app.unbroken.chat.Messenger;
import app.unbroken.chat.Outgoing;
import app.unbroken.delivery.Sending;
import app.unbroken.delivery.Sending.Refusal;
import app.unbroken.delivery.outbox.Ending;
import app.unbroken.delivery.outbox.Kind;
import app.unbroken.delivery.outbox.Letter;
import app.unbroken.delivery.outbox.Letters;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class AfterwardsTest {
  private static final Outgoing CARD = Letters.saying("hello");
  private static final Outgoing EDIT = Letters.editing("hello");

  @Test
  void what_was_accepted_is_delivered() {
    var id = new MessageId("5");

    assertThat(after(Kind.ANSWER, CARD, new Sending.Sent(id))).isEqualTo(new Ending.Delivered(id));
  }

  @Test
  void being_asked_to_wait_is_not_an_attempt() {
    assertThat(after(Kind.ANSWER, CARD, new Sending.Wait(Duration.ofSeconds(37), false)))
        .isInstanceOfSatisfying(
            Ending.Again.class,
            again -> {
              assertThat(again.after()).isEqualTo(Duration.ofSeconds(37));
              assertThat(again.counts()).isFalse();
              assertThat(again.doubt()).isFalse();
            });
  }

  @Test
  void what_surely_was_not_sent_is_tried_again_later_and_later_without_a_doubt() {
    var last = Duration.ZERO;
    for (var attempt = 0; attempt < 8; attempt++) {
      var again = (Ending.Again) Afterwards.of(tried(attempt, 0), new Sending.NotSent("refused"));

      assertThat(again.counts()).isTrue();
      assertThat(again.doubt()).isFalse();
      assertThat(again.after()).isGreaterThan(last).isLessThan(Duration.ofMinutes(7));
      last = again.after();
    }
  }

  @Test
  void after_many_attempts_a_letter_is_undeliverable() {
    assertThat(Afterwards.of(tried(Afterwards.MOST_ATTEMPTS - 1, 0), new Sending.NotSent("down")))
        .isEqualTo(new Ending.Undeliverable("gave up: down"));
  }

  @Test
  void an_answer_that_was_perhaps_delivered_is_sent_once_more_and_no_more() {
    assertThat(Afterwards.of(tried(0, 0), new Sending.Unknown("cut")))
        .isInstanceOfSatisfying(Ending.Again.class, again -> assertThat(again.doubt()).isTrue());
    assertThat(Afterwards.of(tried(1, 1), new Sending.Unknown("cut")))
        .isEqualTo(new Ending.InDoubt("cut"));
  }

  @Test
  void a_reminder_that_was_perhaps_delivered_is_left_alone() {
    assertThat(after(Kind.REMINDER, CARD, new Sending.Unknown("cut")))
        .isEqualTo(new Ending.InDoubt("cut"));
  }

  @Test
  void an_edit_is_repeated_freely() {
    var edit = Letters.tried(1, address(), Kind.REMINDER, EDIT, 3, 3);

    assertThat(Afterwards.of(edit, new Sending.Unknown("cut")))
        .isInstanceOfSatisfying(Ending.Again.class, again -> assertThat(again.doubt()).isTrue());
  }

  @Test
  void every_refusal_ends_a_letter_in_its_own_way() {
    assertThat(after(Kind.ANSWER, CARD, new Sending.Refused(Refusal.PERSON, "blocked")))
        .isEqualTo(new Ending.PersonGone("blocked"));
    assertThat(after(Kind.ANSWER, CARD, new Sending.Refused(Refusal.MESSAGE, "empty")))
        .isEqualTo(new Ending.Undeliverable("empty"));
    assertThat(after(Kind.ANSWER, CARD, new Sending.Refused(Refusal.BOT, "401")))
        .isEqualTo(new Ending.Again(Duration.ZERO, false, false, "401"));
    assertThat(after(Kind.ANSWER, CARD, new Sending.Moved("-100")))
        .isEqualTo(new Ending.Moved("-100"));
  }

  private static Ending after(Kind kind, Outgoing what, Sending sending) {
    return Afterwards.of(Letters.letter(1, address(), kind, what), sending);
  }

  private static Letter tried(int attempts, int doubts) {
    return Letters.tried(1, address(), Kind.ANSWER, CARD, attempts, doubts);
  }

  private static ChatAddress address() {
    return new ChatAddress(Messenger.TELEGRAM, new BotId("main"), "1");
  }
}
