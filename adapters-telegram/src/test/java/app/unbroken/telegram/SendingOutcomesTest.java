package app.unbroken.telegram;

import static org.assertj.core.api.Assertions.assertThat;

import app.unbroken.chat.BotId;
import app.unbroken.chat.Card;
import app.unbroken.chat.ChatAddress;
import app.unbroken.chat.Messenger;
import app.unbroken.chat.Outgoing;
import app.unbroken.chat.Text;
import app.unbroken.delivery.Sending;
import app.unbroken.delivery.Sending.Refusal;
import app.unbroken.telegram.fake.FakePerson;
import app.unbroken.telegram.fake.FakeTelegram;
import app.unbroken.telegram.fake.Fault;
import app.unbroken.telegram.fake.ManualClock;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.concurrent.FutureTask;
import java.util.stream.Stream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** What each way to fail means for the message: the table of error classes, one by one. */
@Tag("slow")
class SendingOutcomesTest {
  private static final Outgoing HELLO = Outgoing.show(Card.of(Text.bold("Hello")));

  private final ManualClock clock = new ManualClock(Instant.parse("2026-11-21T08:00:00Z"));
  private final FakeTelegram telegram = FakeTelegram.start(InstantSource.system());
  private final BotApi api = BotApi.of(telegram.url(), new BotToken(FakeTelegram.TOKEN));
  private final TelegramMessageSender sender = new TelegramMessageSender(api, clock);
  private final FakePerson person = telegram.person(7).opened();

  @AfterEach
  void stop() {
    sender.close();
    api.close();
    telegram.close();
  }

  @Test
  void too_many_requests_of_one_chat_let_that_chat_wait() {
    telegram.faults().inChat(7, Fault.tooManyRequests(37));

    assertThat(send(7)).isEqualTo(new Sending.Wait(Duration.ofSeconds(37), false));
    assertThat(send(7)).isEqualTo(new Sending.Wait(Duration.ofSeconds(37), false));
  }

  @Test
  void too_many_requests_of_several_chats_at_once_let_the_bot_wait() {
    telegram.faults().always(Fault.tooManyRequests(5));

    assertThat(send(7)).isEqualTo(new Sending.Wait(Duration.ofSeconds(5), false));
    assertThat(send(8)).isEqualTo(new Sending.Wait(Duration.ofSeconds(5), false));
    assertThat(send(9)).isEqualTo(new Sending.Wait(Duration.ofSeconds(5), true));

    clock.passes(Duration.ofSeconds(2));
    assertThat(send(7)).isEqualTo(new Sending.Wait(Duration.ofSeconds(5), false));
  }

  @Test
  void whoever_blocked_the_bot_is_left_alone() {
    person.blocks();

    assertThat(send(7))
        .isEqualTo(
            new Sending.Refused(Refusal.PERSON, "403 Forbidden: bot was blocked by the user"));
  }

  @Test
  void whoever_is_gone_or_never_was_there_is_left_alone() {
    person.vanishes();
    telegram.person(8);

    assertThat(refusal(7)).as("deactivated").isEqualTo(Refusal.PERSON);
    assertThat(refusal(8)).as("never wrote").isEqualTo(Refusal.PERSON);
    assertThat(refusal(999)).as("unknown").isEqualTo(Refusal.PERSON);
  }

  @Test
  void markup_that_telegram_cannot_read_is_sent_without() {
    var why = "Bad Request: can't parse entities: Unsupported start tag \"b\" at byte offset 0";
    telegram.faults().next("sendMessage", Fault.refuses(400, why));

    assertThat(send(7)).isInstanceOf(Sending.Sent.class);
    assertThat(person.newest().text()).isEqualTo("Hello");
    assertThat(person.newest().entities()).isEmpty();
    assertThat(telegram.calls("sendMessage")).hasSize(2);
  }

  @Test
  void without_markup_it_is_tried_once_and_no_more() {
    var why = "Bad Request: can't parse entities: secret words";
    telegram.faults().always("sendMessage", Fault.refuses(400, why));

    assertThat(send(7))
        .isEqualTo(new Sending.Refused(Refusal.MESSAGE, "400 Bad Request: can't parse entities"));
    assertThat(telegram.calls("sendMessage")).hasSize(2);
  }

  @Test
  void what_is_on_its_way_when_the_line_is_closed_arrives_and_is_known_to() throws Exception {
    telegram.faults().next("sendMessage", Fault.slow(Duration.ofMillis(300)));
    var sending = new FutureTask<>(() -> send(7));
    Thread.ofVirtual().start(sending);
    Awaitility.await().until(() -> !person.hears().isEmpty());

    api.close();

    assertThat(sending.get()).isInstanceOf(Sending.Sent.class);
  }

  @Test
  void a_chat_that_moved_is_named() {
    telegram.faults().next("sendMessage", Fault.movedTo(-1_001_234));

    assertThat(send(7)).isEqualTo(new Sending.Moved("-1001234"));
  }

  @ParameterizedTest
  @CsvSource({
    "400, Bad Request: message text is empty, MESSAGE",
    "400, Bad Request: BUTTON_DATA_INVALID, MESSAGE",
    "413, Request Entity Too Large, MESSAGE",
    "400, Bad Request: PEER_ID_INVALID, PERSON",
    "403, Forbidden: bots can't send messages to bots, PERSON",
    "401, Unauthorized, BOT",
    "404, Not Found, BOT",
    "421, Misdirected Request, BOT",
  })
  void what_will_never_be_sent_says_why(int code, String description, Refusal refusal) {
    telegram.faults().always("sendMessage", Fault.refuses(code, description));

    assertThat(refusal(7)).isEqualTo(refusal);
  }

  @Test
  void a_revoked_token_refuses_the_bot() {
    telegram.revoke(FakeTelegram.TOKEN);

    assertThat(refusal(7)).isEqualTo(Refusal.BOT);
  }

  static Stream<Named<Fault>> surelyNotSent() {
    return Stream.of(
        Named.of("bad gateway", Fault.page(502)),
        Named.of("unavailable", Fault.page(503)),
        Named.of("restart", Fault.refuses(500, "Internal Server Error: restart")),
        Named.of("a page of a proxy", Fault.page(403)),
        Named.of("somewhere else", Fault.page(302)),
        Named.of("no words and 502", Fault.wordless(502)));
  }

  @ParameterizedTest
  @MethodSource
  void surelyNotSent(Fault fault) {
    telegram.faults().always("sendMessage", fault);

    assertThat(send(7)).isInstanceOf(Sending.NotSent.class);
    assertThat(person.hears()).isEmpty();
  }

  static Stream<Named<Fault>> perhapsSent() {
    return Stream.of(
        Named.of("reset after it was done", Fault.doneThenBroken()),
        Named.of("half an answer", Fault.doneThenHalf()),
        Named.of("JSON that ends too early", Fault.doneThenCutJson()),
        Named.of("a page instead of an answer", Fault.doneThenPage()),
        Named.of("an answer of a gigabyte", Fault.doneThenEndless(1L << 30)),
        Named.of("the gateway lost patience", Fault.page(504)),
        Named.of("no words and 200", Fault.wordless(200)));
  }

  @ParameterizedTest
  @MethodSource
  void perhapsSent(Fault fault) {
    telegram.faults().next("sendMessage", fault);

    assertThat(send(7)).isInstanceOf(Sending.Unknown.class);
    assertThat(telegram.calls("sendMessage")).as("asked once only").hasSize(1);
    assertThat(send(7)).as("the next one").isInstanceOf(Sending.Sent.class);
  }

  @Test
  void a_break_before_anything_was_done_may_have_been_after_it() {
    telegram.faults().next("sendMessage", Fault.brokenBefore());

    assertThat(send(7)).isInstanceOf(Sending.Unknown.class);
  }

  @Test
  void a_refused_connection_is_surely_nothing_sent_and_passes() {
    send(7);
    telegram.goAway();

    assertThat(send(7)).isInstanceOfAny(Sending.NotSent.class, Sending.Unknown.class);
    assertThat(send(7)).isEqualTo(new Sending.NotSent("ConnectException"));

    telegram.comeBack();
    assertThat(send(7)).isInstanceOf(Sending.Sent.class);
  }

  @Test
  void a_name_that_does_not_resolve_is_surely_nothing_sent() {
    var nowhere = URI.create("http://telegram.invalid");

    assertThat(sendBy(nowhere)).isEqualTo(new Sending.NotSent("UnknownHostException"));
  }

  @Test
  void a_broken_handshake_is_surely_nothing_sent() {
    var plain = URI.create(telegram.url().toString().replace("http:", "https:"));

    assertThat(sendBy(plain)).isInstanceOf(Sending.NotSent.class);
  }

  @Test
  void a_second_question_is_not_begun_when_there_is_no_time_for_it() {
    telegram
        .faults()
        .always("sendMessage", Fault.refuses(400, "Bad Request: can't parse entities: x"));
    var hasty = new TelegramMessageSender(api, jumping(Duration.ofSeconds(10)));

    assertThat(hasty.send(chat(7), HELLO, "r")).isInstanceOf(Sending.NotSent.class);
    assertThat(telegram.calls("sendMessage")).hasSize(1);
    hasty.close();
  }

  @Test
  void a_tenth_of_a_thousand_sends_is_cut_off_and_none_of_them_asked_twice() {
    telegram.faults().some("sendMessage", 0.1, 42, Fault.doneThenBroken());

    var unknown = 0;
    for (var i = 0; i < 1000; i++) {
      unknown += send(7) instanceof Sending.Unknown ? 1 : 0;
    }

    assertThat(unknown).isBetween(70, 130);
    assertThat(person.hears()).as("each was shown once").hasSize(1000);
  }

  private Sending sendBy(URI server) {
    try (var elsewhere = BotApi.of(server, new BotToken(FakeTelegram.TOKEN));
        var there = new TelegramMessageSender(elsewhere, clock)) {
      return there.send(chat(7), HELLO, "r");
    }
  }

  /** A clock that is this much later each time it is looked at, but for the first time. */
  private static InstantSource jumping(Duration step) {
    var clock = new ManualClock(Instant.EPOCH);
    return () -> {
      var now = clock.instant();
      clock.passes(now.equals(Instant.EPOCH) ? Duration.ofMillis(1) : step);
      return now;
    };
  }

  private Refusal refusal(long chat) {
    var sending = send(chat);
    assertThat(sending).isInstanceOf(Sending.Refused.class);
    return ((Sending.Refused) sending).refusal();
  }

  private Sending send(long chat) {
    return sender.send(chat(chat), HELLO, "ref");
  }

  private static ChatAddress chat(long chat) {
    return new ChatAddress(Messenger.TELEGRAM, new BotId("main"), Long.toString(chat));
  }
}
