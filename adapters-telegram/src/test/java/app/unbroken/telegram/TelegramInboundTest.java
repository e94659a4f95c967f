package app.unbroken.telegram;

import static org.assertj.core.api.Assertions.assertThat;

import app.unbroken.chat.BotId;
import app.unbroken.chat.ChatAddress;
import app.unbroken.chat.Incoming;
import app.unbroken.chat.MessageId;
import app.unbroken.chat.Messenger;
import app.unbroken.chat.Received;
import app.unbroken.chat.Sender;
import app.unbroken.telegram.TelegramInbound.Reading;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TelegramInboundTest {
  private static final Instant NOW = Instant.parse("2026-11-21T08:00:00Z");
  private static final Instant SENT = Instant.ofEpochSecond(1_795_000_000);
  private static final BotId BOT = new BotId("main");

  private final TelegramInbound inbound = new TelegramInbound(BOT, InstantSource.fixed(NOW));

  @Test
  void a_text_is_said_by_whoever_sent_it() {
    var received =
        read(
            """
            {"update_id":700,"message":{"message_id":5,"date":1795000000,
             "from":{"id":9007199254740993,"is_bot":false,"first_name":"Åsa","last_name":"Ek",
                     "username":"x","language_code":"sv","is_premium":true},
             "chat":{"id":9007199254740993,"type":"private","first_name":"Åsa"},
             "text":"done reading","entities":[{"type":"bold","offset":0,"length":4}]}}
            """);

    assertThat(received)
        .isEqualTo(
            new Received(
                "700",
                new ChatAddress(Messenger.TELEGRAM, BOT, "9007199254740993"),
                new Sender(List.of("9007199254740993"), "Åsa Ek", "sv", ""),
                new Incoming.Said("done reading"),
                null,
                SENT));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      ignoreLeadingAndTrailingWhitespace = false,
      value = {
        "/today|today|",
        "/today@unbroken_bot|today|",
        "/today@unbroken_bot all of it|today|all of it",
        "/Start link_AbC-9|start|link_AbC-9",
        "/new  read 20 pages|new|read 20 pages",
      })
  void a_command_is_its_name_and_what_follows(String text, String name, String payload) {
    var expected = new Incoming.Commanded(name, payload == null ? "" : payload);

    assertThat(message("\"text\":\"" + text + "\"").what()).isEqualTo(expected);
  }

  @Test
  void what_follows_a_command_may_have_several_lines() {
    assertThat(message("\"text\":\"/new read\\nevery day\"").what())
        .isEqualTo(new Incoming.Commanded("new", "read\nevery day"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"/", "/ today", "//today", "/привет", "10/12", "/a-b"})
  void what_only_looks_like_a_command_is_said(String text) {
    assertThat(message("\"text\":\"" + text + "\"").what()).isEqualTo(new Incoming.Said(text));
  }

  @Test
  void what_breaks_databases_and_screens_is_taken_out_of_every_text() {
    var received =
        read(
            """
            {"update_id":1,"message":{"message_id":5,"date":1795000000,
             "from":{"id":7,"is_bot":false,"first_name":"A\\u0000\\u202e","language_code":"e\\u0000n"},
             "chat":{"id":7,"type":"private"},"text":"a\\u0000b\\ud800c\\u202ed\\r\\ne"}}
            """);

    assertThat(received.what()).isEqualTo(new Incoming.Said("abcd\ne"));
    assertThat(received.sender()).isEqualTo(new Sender(List.of("7"), "A", "en", ""));
  }

  @Test
  void a_reply_is_about_the_message_that_it_answers() {
    var received = message("\"text\":\"ok\",\"reply_to_message\":{\"message_id\":3,\"date\":1}");

    assertThat(received.about()).isEqualTo(new MessageId("3"));
  }

  @Test
  void a_shared_place_is_a_place() {
    assertThat(message("\"location\":{\"latitude\":-33.45,\"longitude\":-70.6}").what())
        .isEqualTo(new Incoming.Located(-33.45, -70.6));
  }

  @Test
  void a_place_that_is_not_on_earth_is_not_understood() {
    assertThat(message("\"location\":{\"latitude\":91,\"longitude\":0}").what())
        .isEqualTo(new Incoming.Unsupported("location"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "sticker",
        "voice",
        "video",
        "video_note",
        "audio",
        "document",
        "contact",
        "poll",
        "dice",
        "story",
        "game",
        "checklist"
      })
  void other_kinds_of_messages_are_named(String kind) {
    assertThat(message("\"" + kind + "\":{\"file_id\":\"f\",\"deep\":{\"er\":[1,2]}}").what())
        .isEqualTo(new Incoming.Unsupported(kind));
  }

  @Test
  void a_photo_is_a_list_of_sizes_and_an_animation_also_a_document() {
    assertThat(message("\"caption\":\"done\",\"photo\":[{\"file_id\":\"f\"}]").what())
        .isEqualTo(new Incoming.Unsupported("photo"));
    assertThat(message("\"document\":{},\"animation\":{}").what())
        .isEqualTo(new Incoming.Unsupported("animation"));
  }

  @Test
  void a_tap_carries_its_data_its_id_and_its_message() {
    var received =
        read(
            """
            {"update_id":701,"callback_query":{"id":"4382","chat_instance":"-5","data":"d:1:2",
             "from":{"id":7,"is_bot":false,"first_name":"Bo"},
             "message":{"message_id":12,"date":1794000000,"text":"Today",
               "from":{"id":1,"is_bot":true,"first_name":"Unbroken"},
               "chat":{"id":7,"type":"private"},
               "reply_markup":{"inline_keyboard":[[{"text":"Done","callback_data":"d:1:2"}]]}}}}
            """);

    assertThat(received.what()).isEqualTo(new Incoming.Tapped("d:1:2", "4382"));
    assertThat(received.about()).isEqualTo(new MessageId("12"));
    assertThat(received.sender().keys()).containsExactly("7");
    assertThat(received.sentAt()).as("not when the message was sent").isEqualTo(NOW);
  }

  @Test
  void a_tap_under_a_message_that_is_no_longer_there_is_a_tap() {
    var received =
        read(
            """
            {"update_id":1,"callback_query":{"id":"9","from":{"id":7,"is_bot":false},
             "message":{"message_id":12,"date":0,"chat":{"id":7,"type":"private"}},"data":"m"}}
            """);

    assertThat(received.what()).isEqualTo(new Incoming.Tapped("m", "9"));
    assertThat(received.about()).isEqualTo(new MessageId("12"));
  }

  @Test
  void a_tap_that_names_no_message_belongs_to_the_chat_with_its_person() {
    var received =
        read(
            """
            {"update_id":1,"callback_query":{"id":"9","from":{"id":7,"is_bot":false},
             "inline_message_id":"AAE"}}
            """);

    assertThat(received.what()).isEqualTo(new Incoming.Tapped("", "9"));
    assertThat(received.from().chat()).isEqualTo("7");
    assertThat(received.about()).isNull();
  }

  @Test
  void blocking_the_bot_and_opening_it_again_are_told() {
    assertThat(read(membership("kicked")).what()).isEqualTo(new Incoming.Blocked());
    assertThat(read(membership("member")).what()).isEqualTo(new Incoming.Unblocked());
    assertThat(reading(membership("restricted"))).isInstanceOf(Reading.Nothing.class);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"update_id\":1}",
        "{\"update_id\":1,\"subscription\":{\"new\":[{\"kind\":\"of update\"}]}}",
        // An edit is acknowledged and not said again.
        "{\"update_id\":1,\"edited_message\":{\"message_id\":1,\"date\":1,\"text\":\"x\","
            + "\"from\":{\"id\":7},\"chat\":{\"id\":7,\"type\":\"private\"}}}",
        // Somebody joined, a message was pinned: nobody said anything.
        "{\"update_id\":1,\"message\":{\"message_id\":1,\"date\":1,\"pinned_message\":{},"
            + "\"from\":{\"id\":7},\"chat\":{\"id\":7,\"type\":\"private\"}}}",
        // A group, a channel, a bot.
        "{\"update_id\":1,\"message\":{\"message_id\":1,\"date\":1,\"text\":\"/start\","
            + "\"from\":{\"id\":7},\"chat\":{\"id\":-100,\"type\":\"supergroup\"}}}",
        "{\"update_id\":1,\"message\":{\"message_id\":1,\"date\":1,\"text\":\"x\","
            + "\"chat\":{\"id\":-100,\"type\":\"channel\"}}}",
        "{\"update_id\":1,\"message\":{\"message_id\":1,\"date\":1,\"text\":\"x\","
            + "\"from\":{\"id\":7,\"is_bot\":true},\"chat\":{\"id\":7,\"type\":\"private\"}}}",
        "{\"update_id\":1,\"callback_query\":{\"id\":\"1\",\"from\":{\"id\":7},\"data\":\"m\","
            + "\"message\":{\"message_id\":1,\"chat\":{\"id\":-100,\"type\":\"group\"}}}}",
      })
  void what_is_none_of_our_business_is_nothing(String update) {
    assertThat(reading(update)).isInstanceOf(Reading.Nothing.class);
  }

  @Test
  void a_date_beyond_all_calendars_becomes_now() {
    var update =
        """
        {"update_id":1,"message":{"message_id":1,"date":9223372036854775807,"text":"x",
         "from":{"id":7},"chat":{"id":7,"type":"private"}}}
        """;

    assertThat(read(update).sentAt()).isEqualTo(NOW);
  }

  private Received message(String content) {
    return read(
        "{\"update_id\":1,\"message\":{\"message_id\":5,\"date\":1795000000,"
            + "\"from\":{\"id\":7,\"is_bot\":false},\"chat\":{\"id\":7,\"type\":\"private\"},"
            + content
            + "}}");
  }

  private static String membership(String status) {
    return """
    {"update_id":1,"my_chat_member":{"date":1795000000,"chat":{"id":7,"type":"private"},
     "from":{"id":7,"is_bot":false,"first_name":"Bo"},
     "old_chat_member":{"status":"x","user":{"id":1,"is_bot":true}},
     "new_chat_member":{"status":"%s","user":{"id":1,"is_bot":true},"until_date":0}}}
    """
        .formatted(status);
  }

  private Received read(String update) {
    assertThat(reading(update)).isInstanceOf(Reading.Something.class);
    return ((Reading.Something) reading(update)).received();
  }

  private Reading reading(String update) {
    return inbound.read(update.getBytes(StandardCharsets.UTF_8));
  }
}
