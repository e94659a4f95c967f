package app.unbroken.telegram;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import app.unbroken.chat.BotId;
import app.unbroken.chat.Button;
import app.unbroken.chat.Card;
import app.unbroken.chat.ChatAddress;
import app.unbroken.chat.MessageId;
import app.unbroken.chat.Messenger;
import app.unbroken.chat.Outgoing;
import app.unbroken.chat.Text;
import app.unbroken.delivery.Sending;
import app.unbroken.telegram.fake.Entity;
import app.unbroken.telegram.fake.FakePerson;
import app.unbroken.telegram.fake.FakeTelegram;
import app.unbroken.telegram.fake.Fault;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("slow")
class TelegramMessageSenderTest {
  private static final ChatAddress CHAT =
      new ChatAddress(Messenger.TELEGRAM, new BotId("main"), "7");
  private static final Card TODAY =
      new Card(
          Text.bold("Today").line().and("Read <3 & more"),
          List.of(
              List.of(new Button("✅ Done", "d:1"), new Button("Skip", "s:1")),
              List.of(new Button("Menu", "m"))),
          "");

  private final FakeTelegram telegram = FakeTelegram.start(InstantSource.system());
  private final BotApi api = BotApi.of(telegram.url(), new BotToken(FakeTelegram.TOKEN));
  private final TelegramMessageSender sender =
      new TelegramMessageSender(api, InstantSource.system());
  private final FakePerson person = telegram.person(7).opened();

  @AfterEach
  void stop() {
    sender.close();
    api.close();
    telegram.close();
  }

  @Test
  void a_card_appears_with_its_styles_and_its_buttons() {
    var sending = send(Outgoing.show(TODAY));

    var shown = person.newest();
    assertThat(sending).isEqualTo(new Sending.Sent(id(shown.id())));
    assertThat(shown.text()).isEqualTo("Today\nRead <3 & more");
    assertThat(shown.entities()).containsExactly(new Entity("bold", 0, 5));
    assertThat(shown.labels()).containsExactly("✅ Done", "Skip", "Menu");
    assertThat(telegram.calls("sendMessage").getFirst().param("link_preview_options"))
        .isEqualTo("{\"is_disabled\":true}");
  }

  @Test
  void the_tapped_card_is_edited_and_the_tap_answered() {
    send(Outgoing.show(TODAY));
    var tap = person.taps("Done");

    var sending = send(new Outgoing.Show(Card.of(Text.plain("Well done")), newest(), tap));

    assertThat(sending).isEqualTo(new Sending.Sent(newest()));
    assertThat(person.hears()).hasSize(1);
    assertThat(person.newest().text()).isEqualTo("Well done");
    assertThat(person.newest().labels()).isEmpty();
    await().untilAsserted(() -> assertThat(person.answers()).hasSize(1));
  }

  @Test
  void the_tap_is_answered_also_where_the_edit_fails() {
    send(Outgoing.show(TODAY));
    var tap = person.taps("Done");
    telegram.faults().always("editMessageText", Fault.page(502));

    var sending = send(new Outgoing.Show(Card.of(Text.plain("Well done")), newest(), tap));

    assertThat(sending).isInstanceOf(Sending.NotSent.class);
    await().untilAsserted(() -> assertThat(telegram.bot().spinning()).isZero());
  }

  @Test
  void a_slow_answer_to_the_tap_does_not_hold_the_edit_up() {
    send(Outgoing.show(TODAY));
    var tap = person.taps("Done");
    telegram.faults().always("answerCallbackQuery", Fault.slow(Duration.ofSeconds(3)));
    var start = System.nanoTime();

    send(new Outgoing.Show(Card.of(Text.plain("Well done")), newest(), tap));

    assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(2));
  }

  @Test
  void an_edit_that_changes_nothing_is_as_good_as_done() {
    send(Outgoing.show(TODAY));

    assertThat(send(new Outgoing.Show(TODAY, newest(), ""))).isEqualTo(new Sending.Sent(newest()));
    assertThat(person.hears()).hasSize(1);
  }

  @Test
  void a_card_that_is_gone_is_sent_anew() {
    var sending = send(new Outgoing.Show(TODAY, id(12345), ""));

    assertThat(sending).isEqualTo(new Sending.Sent(newest()));
    assertThat(person.hears()).hasSize(1);
  }

  @Test
  void a_message_of_another_messenger_is_not_looked_for() {
    var sending = send(new Outgoing.Show(TODAY, new MessageId("wamid.HBgL"), ""));

    assertThat(sending).isEqualTo(new Sending.Sent(newest()));
    assertThat(telegram.calls("editMessageText")).isEmpty();
  }

  @Test
  void a_picture_cannot_become_words_so_they_are_sent_anew() {
    send(new Outgoing.Hand("year.png", "image/png", new byte[] {1}, Text.plain("2026")));

    send(new Outgoing.Show(TODAY, newest(), ""));

    assertThat(person.hears()).hasSize(2);
  }

  @Test
  void the_place_is_asked_for_with_a_keyboard_that_goes_when_it_was_answered() {
    var question =
        new Card(
            Text.plain("Where are you?"),
            List.of(List.of(new Button("Berlin", "z:1"), new Button("Cancel", "c"))),
            "📍 Share my place");
    send(Outgoing.show(question));
    assertThat(person.hasKeyboard()).isTrue();
    assertThat(person.newest().labels()).containsExactly("📍 Share my place", "Berlin", "Cancel");

    person.shares(52.5, 13.4);
    send(Outgoing.show(TODAY));

    await().untilAsserted(() -> assertThat(person.hasKeyboard()).isFalse());
    assertThat(person.newest().labels()).contains("Menu");
  }

  @Test
  void a_tap_on_such_a_keyboard_says_the_label() {
    var rows = List.of(List.of(new Button("Berlin", "z:1")));
    send(Outgoing.show(new Card(Text.plain("Where are you?"), rows, "📍 Here")));

    assertThat(person.taps("Berlin")).isEmpty();
    assertThat(person.sees().getLast().text()).isEqualTo("Berlin");
  }

  @Test
  void a_card_with_such_a_keyboard_gives_way_to_what_replaces_it() {
    send(Outgoing.show(new Card(Text.plain("Where are you?"), List.of(), "📍 Here")));
    var question = newest();
    var elsewhere = new TelegramMessageSender(api, InstantSource.system());

    elsewhere.send(CHAT, new Outgoing.Show(TODAY, question, ""), "r");

    await().untilAsserted(() -> assertThat(person.hears()).hasSize(1));
    assertThat(person.newest().text()).startsWith("Today");
    assertThat(person.hasKeyboard()).isFalse();
    elsewhere.close();
  }

  @Test
  void a_nod_shows_a_line_that_passes() {
    send(Outgoing.show(TODAY));
    var tap = person.taps("Skip");

    assertThat(send(new Outgoing.Nod(tap, "No longer current"))).isEqualTo(new Sending.Sent(null));
    assertThat(person.answers().getFirst().toast()).isEqualTo("No longer current");
  }

  @Test
  void a_nod_that_comes_too_late_is_as_good_as_done() {
    send(Outgoing.show(TODAY));
    var tap = person.taps("Skip");
    send(new Outgoing.Nod(tap, ""));

    assertThat(send(new Outgoing.Nod(tap, "x".repeat(300)))).isEqualTo(new Sending.Sent(null));
  }

  @Test
  void a_toast_is_cut_to_what_fits() {
    send(Outgoing.show(TODAY));

    send(new Outgoing.Nod(person.taps("Skip"), "é".repeat(300)));

    assertThat(person.answers().getFirst().toast()).hasSize(200).endsWith("é…");
  }

  @Test
  void a_file_is_handed_over_with_its_name_and_its_caption() {
    var content = "a,b\n1,2\n".getBytes(java.nio.charset.StandardCharsets.UTF_8);
    var hand = new Outgoing.Hand("привычки.csv", "text/csv", content, Text.bold("All <of> it"));

    assertThat(send(hand)).isEqualTo(new Sending.Sent(newest()));
    assertThat(person.newest().kind()).isEqualTo("document");
    assertThat(person.newest().fileName()).isEqualTo("привычки.csv");
    assertThat(person.newest().text()).isEqualTo("All <of> it");
  }

  @Test
  void a_picture_is_shown_as_one() {
    send(new Outgoing.Hand("year.png", "image/png", new byte[100], Text.empty()));

    assertThat(person.newest().kind()).isEqualTo("photo");
  }

  @Test
  void a_picture_that_telegram_cannot_show_is_handed_over_as_a_file() {
    telegram.faults().next("sendPhoto", Fault.refuses(400, "Bad Request: IMAGE_PROCESS_FAILED"));

    send(new Outgoing.Hand("year.png", "image/png", new byte[100], Text.empty()));

    assertThat(person.newest().kind()).isEqualTo("document");
  }

  @Test
  void a_text_that_is_too_long_is_cut_where_it_can_be() {
    send(Outgoing.show(Card.of(Text.bold("👨‍👩‍👧".repeat(1000)))));

    assertThat(person.newest().text()).hasSizeLessThanOrEqualTo(4096).endsWith("👨‍👩‍👧…");
  }

  private Sending send(Outgoing what) {
    return sender.send(CHAT, what, "ref");
  }

  private MessageId newest() {
    return id(person.newest().id());
  }

  private static MessageId id(int id) {
    return new MessageId(Integer.toString(id));
  }
}
