package app.unbroken.whatsapp;

import static org.assertj.core.api.Assertions.assertThat;

import app.unbroken.chat.BotId;
import app.unbroken.chat.Button;
import app.unbroken.chat.Card;
import app.unbroken.chat.ChatAddress;
import app.unbroken.chat.Messenger;
import app.unbroken.chat.Outgoing;
import app.unbroken.chat.Text;
import app.unbroken.delivery.Sending;
import app.unbroken.delivery.Sending.Refusal;
import app.unbroken.whatsapp.fake.FakePerson;
import app.unbroken.whatsapp.fake.FakeWhatsApp;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@Tag("slow")
class WhatsAppMessageSenderTest {
  private static final String NUMBER = "447700900123";

  private Instant now = Instant.parse("2026-03-02T08:00:00Z");
  private final InstantSource clock = () -> now;
  private final FakeWhatsApp whatsApp =
      FakeWhatsApp.start(clock)
          .approves("habit_reminder", "en", "Done", "Skip")
          .approves("habit_reminder_today", "en", "Today");
  private final CloudApi api =
      new CloudApi(whatsApp.url(), FakeWhatsApp.NUMBER, FakeWhatsApp.ACCESS_TOKEN);
  private final List<String> refusedTemplates = new ArrayList<>();
  private Optional<Instant> lastInbound = Optional.empty();
  private final WhatsAppMessageSender sender =
      new WhatsAppMessageSender(
          api, from -> lastInbound, "habit_reminder", clock, refusedTemplates::add);
  private final FakePerson person = whatsApp.person(NUMBER);

  WhatsAppMessageSenderTest() {
    person.wroteNow();
    lastInbound = Optional.of(clock.instant());
  }

  @AfterEach
  void close() {
    sender.close();
    api.close();
    whatsApp.close();
  }

  private Sending send(Card card) {
    return sender.send(address(NUMBER), Outgoing.show(card), "42");
  }

  private static ChatAddress address(String chat) {
    return new ChatAddress(Messenger.WHATSAPP, new BotId("whatsapp"), chat);
  }

  private static Card card(int buttons) {
    var rows =
        IntStream.range(0, buttons)
            .mapToObj(number -> List.of(new Button("Label " + number, "d" + number, "hint")))
            .toList();
    return new Card(Text.bold("Walk"), rows, "");
  }

  private static Card reminder() {
    var rows =
        List.of(List.of(new Button("✅ Done", "done-h1-d1"), new Button("Skip", "skip-h1-d1")));
    return new Card(Text.plain("It is 8:00\n\nWalk"), rows, "");
  }

  @ParameterizedTest
  @CsvSource({"0, text", "1, button", "3, button", "4, list", "10, list"})
  void one_message_of_the_kind_that_has_room_for_the_buttons(int buttons, String kind) {
    var sending = send(card(buttons));

    assertThat(sending).isInstanceOf(Sending.Sent.class);
    assertThat(person.shown()).hasSize(1);
    assertThat(person.newest().kind()).isEqualTo(kind);
    assertThat(person.newest().keys()).hasSize(buttons);
    assertThat(person.newest().text()).isEqualTo("*Walk*");
    assertThat(person.newest().reference()).isEqualTo("42");
  }

  @Test
  void a_place_is_asked_for_and_a_picture_and_a_file_are_handed_over() {
    send(new Card(Text.plain("Where are you?"), List.of(), "Share"));
    sender.send(address(NUMBER), hand("image/png"), "43");
    sender.send(address(NUMBER), hand("text/csv"), "44");

    assertThat(person.shown().stream().map(shown -> shown.kind()))
        .containsExactly("location_request_message", "image", "document");
  }

  private static Outgoing hand(String type) {
    return new Outgoing.Hand("all", type, new byte[] {1, 2, 3}, Text.plain("Here"));
  }

  @Test
  void E11_outside_the_window_a_reminder_is_a_template_that_carries_habit_and_day() {
    lastInbound = Optional.of(clock.instant().minus(Windows.OPEN).minusSeconds(1));

    assertThat(send(reminder())).isInstanceOf(Sending.Sent.class);

    assertThat(person.newest().template()).isEqualTo("habit_reminder");
    assertThat(person.newest().text()).isEqualTo("It is 8:00 · Walk");
    assertThat(person.newest().keys().stream().map(key -> key.data()))
        .containsExactly("done-h1-d1", "skip-h1-d1");
    assertThat(whatsApp.calls()).isEqualTo(1);
  }

  @Test
  void E11_a_window_that_turns_out_to_be_closed_takes_a_template_once() {
    whatsApp.refusesNext(400, 131047);

    assertThat(send(card(5))).isInstanceOf(Sending.Sent.class);

    assertThat(person.newest().template()).isEqualTo("habit_reminder_today");
    assertThat(person.newest().keys().getFirst().data()).isEqualTo("say:today");
    assertThat(whatsApp.calls()).isEqualTo(2);
  }

  @Test
  void E12_a_template_that_is_refused_is_left_alone_and_told_once_and_others_go_on() {
    lastInbound = Optional.of(clock.instant().minus(Duration.ofDays(2)));
    whatsApp.refusesNext(404, 132001);

    var first = send(reminder());
    var second = send(reminder());
    var other = send(card(0));

    assertThat(List.of(first, second))
        .allMatch(it -> it instanceof Sending.Refused(var how, var why) && how == Refusal.WINDOW);
    assertThat(other).isInstanceOf(Sending.Sent.class);
    assertThat(refusedTemplates).hasSize(1);
    assertThat(whatsApp.calls()).isEqualTo(2);

    now = now.plus(RefusedTemplates.REST);
    assertThat(send(reminder())).isInstanceOf(Sending.Sent.class);
  }

  @ParameterizedTest
  @CsvSource({"131026, PERSON", "131048, BOT", "190, BOT", "131009, MESSAGE", "131049, MESSAGE"})
  void E13_a_refusal_is_of_the_person_the_number_or_the_message(int code, Refusal refusal) {
    whatsApp.refusesNext(400, code);

    assertThat(send(card(1)))
        .matches(it -> it instanceof Sending.Refused(var how, var why) && how == refusal);
  }

  @Test
  void E13_a_pair_that_was_too_fast_rests_four_times_as_long_each_time() {
    whatsApp.refusesNext(400, 131056);
    whatsApp.refusesNext(429, 131056);
    whatsApp.refusesNext(400, 130429);

    assertThat(send(card(1))).isEqualTo(new Sending.Wait(Duration.ofSeconds(1), false));
    assertThat(send(card(1))).isEqualTo(new Sending.Wait(Duration.ofSeconds(4), false));
    assertThat(send(card(1))).isEqualTo(new Sending.Wait(Duration.ofSeconds(1), true));
  }

  @Test
  void E13_forty_five_at_once_are_paid_back_by_one_in_six_seconds() {
    whatsApp.limitsPairs();
    for (var number = 0; number < 45; number++) {
      assertThat(send(card(0))).isInstanceOf(Sending.Sent.class);
    }

    assertThat(send(card(0))).isEqualTo(new Sending.Wait(Duration.ofSeconds(1), false));
    now = now.plusSeconds(6);
    assertThat(send(card(0))).isInstanceOf(Sending.Sent.class);
    assertThat(send(card(0))).isEqualTo(new Sending.Wait(Duration.ofSeconds(1), false));
  }

  @Test
  void whether_it_arrived_is_unknown_only_where_somebody_may_have_heard() {
    whatsApp.losesAnswers(1);
    assertThat(send(card(1))).isInstanceOf(Sending.Unknown.class);

    whatsApp.close();
    assertThat(send(card(1))).isInstanceOf(Sending.NotSent.class);
  }

  @Test
  void somebody_whose_number_is_hidden_is_written_to_by_their_other_name() {
    var hidden = whatsApp.hidden("GB.abc123");
    hidden.wroteNow();

    sender.send(address("GB.abc123"), Outgoing.show(card(2)), "7");

    assertThat(hidden.shown()).hasSize(1);
  }
}
