package app.unbroken.whatsapp;

import static org.assertj.core.api.Assertions.assertThat;

import app.unbroken.chat.BotId;
import app.unbroken.chat.Incoming;
import app.unbroken.chat.Received;
import app.unbroken.delivery.courier.Report;
import app.unbroken.whatsapp.WhatsAppInbound.Item;
import app.unbroken.whatsapp.WhatsAppInbound.Reading;
import app.unbroken.whatsapp.fake.Webhook;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class WhatsAppInboundTest {
  private static final BotId BOT = new BotId("whatsapp");

  private final WhatsAppInbound inbound =
      new WhatsAppInbound(
          number -> number.equals("1") ? Optional.of(BOT) : Optional.empty(),
          InstantSource.fixed(Instant.parse("2026-03-02T12:00:00Z")));

  @Test
  void every_item_of_every_change_of_every_entry_is_read_whatever_is_beside_it() {
    var good = text("A", "one");
    var poison = "{'id':'B','from':'447700900123','type':'text','text':['no','object']}";
    var both = change("'messages':[" + good + "," + poison + "," + text("C", "two") + "]");
    var other = change("'messages':[" + text("D", "three") + "]");

    var items =
        items(
            "{'entry':[{'id':'7','changes':["
                + both
                + ","
                + other
                + "]},"
                + "{'id':'7','changes':["
                + change("'messages':[" + text("E", "four") + "]")
                + "]}]}");

    assertThat(items).hasSize(5);
    assertThat(items.get(1)).isInstanceOf(Item.Unreadable.class);
    assertThat(items.stream().filter(Item.Arrived.class::isInstance).map(this::said))
        .containsExactly("one", "two", "three", "four");
  }

  @Test
  void what_is_kept_of_an_item_can_be_read_again_by_itself() {
    var first = (Item.Arrived) only("'messages':[" + text("A", "one") + "]");

    var again = ((Reading.Batch) inbound.read(first.raw())).items();

    assertThat(((Item.Arrived) again.getFirst()).received()).isEqualTo(first.received());
  }

  @Test
  void somebody_is_known_by_what_is_there_and_answered_at_the_number() {
    var number = from("'from':'447700900123'");
    var hidden = from("'from_user_id':'GB.abc'");
    var both = from("'from':'447700900123','from_user_id':'GB.abc'");

    assertThat(number.sender().keys()).containsExactly("447700900123");
    assertThat(number.sender().phonePrefix()).isEqualTo("44");
    assertThat(hidden.sender().keys()).containsExactly("GB.abc");
    assertThat(hidden.from().chat()).isEqualTo("GB.abc");
    assertThat(both.sender().keys()).containsExactly("GB.abc", "447700900123");
    assertThat(both.from().chat()).isEqualTo("447700900123");
  }

  /** Nobody's language is told; letters speak, and the country where there are none. */
  @ParameterizedTest
  @CsvSource({
    "447700900123, привет, ru",
    "447700900123, hello, ''",
    "79161234567, привет, ru",
    "79161234567, /start, ru",
    "79161234567, hello, ''",
    "79161234567, 1, ru",
  })
  void somebody_reads_what_they_write_in(String number, String text, String language) {
    var message =
        "{'id':'A','from':'%s','type':'text','text':{'body':'%s'}}".formatted(number, text);

    var received = ((Item.Arrived) only("'messages':[" + message + "]")).received();

    assertThat(received.sender().languageHint()).isEqualTo(language);
  }

  private Received from(String names) {
    var message = "{'id':'A','type':'text','text':{'body':'x'}," + names + "}";
    return ((Item.Arrived) only("'messages':[" + message + "]")).received();
  }

  @Test
  void a_quick_reply_of_a_template_needs_no_context() {
    var item =
        (Item.Arrived)
            only(
                "'messages':[{'id':'A','from':'447700900123','type':'button',"
                    + "'button':{'payload':'c1','text':'Done'}}]");

    assertThat(item.received().what()).isEqualTo(new Incoming.Tapped("c1", ""));
    assertThat(item.received().about()).isNull();
  }

  @Test
  void a_new_number_comes_with_the_old_one_and_says_nothing() {
    var item =
        (Item.Arrived)
            only(
                "'messages':[{'id':'A','from':'447700900123','from_user_id':'GB.old','type':'system',"
                    + "'system':{'type':'user_changed_number','wa_id':'447700900999','user_id':'GB.new'}}]");

    assertThat(item.received().what()).isEqualTo(new Incoming.Renamed());
    assertThat(item.received().sender().keys())
        .containsExactly("GB.old", "447700900123", "GB.new", "447700900999");
    assertThat(item.received().from().chat()).isEqualTo("447700900999");
  }

  @Test
  void what_becomes_of_a_template_is_told_apart_from_what_people_write() {
    var paused = Webhook.templateEvent("9", "habit_reminder", "pt_BR", "PAUSED");
    var flagged = Webhook.templateEvent("9", "habit_reminder", "en", "FLAGGED");

    assertThat(inbound.read(Webhook.bytes(paused)))
        .isEqualTo(
            new Reading.Batch(
                List.of(), List.of(new TemplateNews("habit_reminder", "pt_BR", "PAUSED", ""))));
    assertThat(inbound.read(Webhook.bytes(flagged)))
        .isEqualTo(new Reading.Batch(List.of(), List.of()));
  }

  @ParameterizedTest
  @ValueSource(strings = {"image", "sticker", "audio", "contacts", "order", "unsupported", "novel"})
  void what_is_not_understood_is_to_be_answered_politely(String type) {
    var item =
        (Item.Arrived) only("'messages':[{'id':'A','from':'447700900123','type':'" + type + "'}]");

    assertThat(item.received().what()).isEqualTo(new Incoming.Unsupported(type));
  }

  @ParameterizedTest
  @ValueSource(strings = {"reaction", "edit", "revoke"})
  void what_expects_no_answer_gets_none(String type) {
    assertThat(
            inbound.read(
                event(
                    change("'messages':[{'id':'A','from':'447700900123','type':'" + type + "'}]"))))
        .isEqualTo(new Reading.Batch(List.of(), List.of()));
  }

  @Test
  void echoes_and_numbers_of_others_are_never_input() {
    var echo =
        change("'messages':[" + text("A", "x") + "]")
            .replace("'field':'messages'", "'field':'smb_message_echoes'");
    var others = change("'messages':[" + text("A", "x") + "]").replace("_id':'1'", "_id':'2'");

    assertThat(inbound.read(event(echo + "," + others)))
        .isEqualTo(new Reading.Batch(List.of(), List.of()));
  }

  @Test
  void a_status_tells_the_letter_its_stage_and_its_price() {
    var item =
        (Item.Reported)
            only(
                "'statuses':[{'id':'wamid.X','status':'delivered','biz_opaque_callback_data':'42',"
                    + "'pricing':{'billable':true,'category':'service','type':'regular',"
                    + "'pricing_model':'PMP'}}]");

    assertThat(item.report().letter().value()).isEqualTo(42);
    assertThat(item.report().stage()).isEqualTo(Report.Stage.DELIVERED);
    assertThat(item.report().price())
        .isEqualTo(new Report.Price(true, "service", "regular", "PMP"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "{", "[]", "null", "{\"entry\":{}}", "{\"a\":1,\"a\":2}"})
  void what_is_no_event_is_malformed(String body) {
    assertThat(inbound.read(body.getBytes(StandardCharsets.UTF_8)))
        .isInstanceOf(Reading.Malformed.class);
  }

  private String said(Item item) {
    return ((Incoming.Said) ((Item.Arrived) item).received().what()).text();
  }

  private Item only(String value) {
    return items("{'entry':[{'id':'7','changes':[" + change(value) + "]}]}").getFirst();
  }

  private List<Item> items(String event) {
    return ((Reading.Batch) inbound.read(bytes(event))).items();
  }

  private static byte[] event(String changes) {
    return bytes("{'entry':[{'id':'7','changes':[" + changes + "]}]}");
  }

  private static byte[] bytes(String event) {
    return event.replace('\'', '"').getBytes(StandardCharsets.UTF_8);
  }

  private static String change(String value) {
    return "{'field':'messages','value':{'metadata':{'phone_number_id':'1'}," + value + "}}";
  }

  private static String text(String id, String body) {
    return "{'id':'%s','from':'447700900123','type':'text','timestamp':'1760000000','text':{'body':'%s'}}"
        .formatted(id, body);
  }
}
