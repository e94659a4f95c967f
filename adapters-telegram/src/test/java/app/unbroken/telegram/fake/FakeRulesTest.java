package app.unbroken.telegram.fake;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The fake refuses what Telegram refuses; asked by hand, without any client of ours. */
@Tag("slow")
class FakeRulesTest {
  private final ManualClock clock = new ManualClock(Instant.parse("2026-11-21T08:00:00Z"));
  private final FakeTelegram telegram = FakeTelegram.start(clock);
  private final FakePerson person = telegram.person(7).opened();
  private final HttpClient http = HttpClient.newHttpClient();

  @AfterEach
  void stop() {
    telegram.close();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "text=hi|chat_id is empty",
        "chat_id=8&text=hi|chat not found",
        "chat_id=me&text=hi|chat not found",
        "chat_id=7|message text is empty",
        "chat_id=7&text=%20%0A|message text is empty",
        "chat_id=7&text=%3Cb%3E+%3C/b%3E&parse_mode=HTML|message text is empty",
        "chat_id=7&text=x&parse_mode=Wiki|unsupported parse_mode",
        "chat_id=7&text=x&reply_markup={|can't parse reply keyboard markup JSON object",
        "chat_id=7&text=x&reply_markup=[]|object expected as reply markup",
        "chat_id=7&text=x&reply_markup={\"inline_keyboard\":[{}]}|keyboard must be an Array of"
            + " Arrays",
      })
  void a_message_that_cannot_be_sent(String form, String why) throws Exception {
    assertRefused(call("sendMessage", form), 400, "Bad Request: " + why);
  }

  @Test
  void a_text_has_4096_characters_after_its_markup_was_read() throws Exception {
    var html = "<b>" + "&lt;".repeat(4096) + "</b>";

    assertGiven(call("sendMessage", form("7", html) + "&parse_mode=HTML"));
    assertThat(person.newest().text()).hasSize(4096);
    assertRefused(
        call("sendMessage", form("7", "x".repeat(4097))), 400, "Bad Request: message is too long");
  }

  @Test
  void the_data_of_a_button_has_64_bytes() throws Exception {
    assertGiven(call("sendMessage", form("7", "x") + inline("é".repeat(32))));
    assertRefused(
        call("sendMessage", form("7", "x") + inline("é".repeat(32) + "x")),
        400,
        "Bad Request: BUTTON_DATA_INVALID");
    assertRefused(
        call("sendMessage", form("7", "x") + inline("")), 400, "Bad Request: BUTTON_DATA_INVALID");
  }

  @Test
  void a_keyboard_has_8_buttons_in_a_row_and_100_in_all() throws Exception {
    var button = "{\"text\":\"a\",\"callback_data\":\"b\"}";
    var row = "[" + (button + ",").repeat(7) + button + "]";

    assertGiven(call("sendMessage", form("7", "x") + markup("[" + row + "]")));
    assertRefused(
        call(
            "sendMessage",
            form("7", "x") + markup("[[" + (button + ",").repeat(8) + button + "]]")),
        400,
        "Bad Request: reply markup is too long");
    assertRefused(
        call("sendMessage", form("7", "x") + markup("[" + (row + ",").repeat(12) + row + "]")),
        400,
        "Bad Request: reply markup is too long");
  }

  @Test
  void an_edit_needs_a_message_of_the_bot_and_a_change() throws Exception {
    person.says("mine");
    var mine = person.sees().getFirst().id();
    call("sendMessage", form("7", "x") + inline("a"));
    var edit = form("7", "x") + "&message_id=" + person.newest().id();

    assertRefused(
        call("editMessageText", edit + inline("a")),
        400,
        "Bad Request: message is not modified: specified new message content and reply markup are"
            + " exactly the same as a current content and reply markup of the message");
    assertGiven(call("editMessageText", edit));
    assertThat(person.newest().labels()).isEmpty();
    assertRefused(
        call("editMessageText", form("7", "x") + "&message_id=999"),
        400,
        "Bad Request: message to edit not found");
    assertRefused(
        call("editMessageText", form("7", "x") + "&message_id=" + mine),
        400,
        "Bad Request: message can't be edited");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{\"keyboard\":[[\"a\"]]}|true",
        "{\"remove_keyboard\":true}|false",
      })
  void a_message_with_another_keyboard_cannot_be_edited(String markup, boolean up)
      throws Exception {
    call("sendMessage", form("7", "x") + "&reply_markup=" + encoded(markup));

    assertThat(person.hasKeyboard()).isEqualTo(up);
    assertRefused(
        call("editMessageText", form("7", "y") + "&message_id=" + person.newest().id()),
        400,
        "Bad Request: message can't be edited");
  }

  @Test
  void a_tap_is_answered_once_and_within_150_seconds() throws Exception {
    call("sendMessage", form("7", "x") + inline("a"));
    var first = person.taps("button");
    var second = person.taps("button");
    var late = "Bad Request: query is too old and response timeout expired or query ID is invalid";

    assertGiven(call("answerCallbackQuery", "callback_query_id=" + first));
    assertRefused(call("answerCallbackQuery", "callback_query_id=" + first), 400, late);
    clock.passes(Duration.ofSeconds(151));
    assertRefused(call("answerCallbackQuery", "callback_query_id=" + second), 400, late);
  }

  @Test
  void who_blocked_the_bot_or_never_wrote_gets_nothing() throws Exception {
    telegram.person(8);
    person.blocks();

    assertRefused(
        call("sendMessage", form("7", "x")), 403, "Forbidden: bot was blocked by the user");
    assertRefused(
        call("sendMessage", form("8", "x")),
        403,
        "Forbidden: bot can't initiate conversation with a user");
    person.unblocks();
    assertGiven(call("sendMessage", form("7", "x")));
  }

  @Test
  void a_wrong_token_and_an_unknown_method_are_refused() throws Exception {
    assertRefused(
        ask("/bot1:wrong/getMe", "application/x-www-form-urlencoded", ""), 401, "Unauthorized");
    assertRefused(call("getMoney", ""), 404, "Not Found: method not found");
    assertRefused(ask("/getMe", "application/x-www-form-urlencoded", ""), 404, "Not Found");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "http://bot.example.org/t|bad webhook: An HTTPS URL must be provided for webhook",
        "https://bot.example.org:8080/t|bad webhook: Webhook can be set up only on ports 80, 88,"
            + " 443 or 8443",
        "https://elsewhere.example.org/t|bad webhook: Failed to resolve host: Name or service not"
            + " known",
        "https://bot.example.org/t&secret_token=a%20b|secret token contains unallowed characters",
      })
  void a_webhook_that_cannot_be_set(String url, String why) throws Exception {
    telegram.leads("bot.example.org", telegram.url());

    assertRefused(call("setWebhook", "url=" + url), 400, "Bad Request: " + why);
  }

  @Test
  void webhooks_are_set_once_a_second_at_most() throws Exception {
    telegram.leads("bot.example.org", telegram.url());

    assertGiven(call("setWebhook", "url=https://bot.example.org/t"));
    assertRefused(
        call("setWebhook", "url=https://bot.example.org/t"),
        429,
        "Too Many Requests: retry after 1");
    clock.passes(Duration.ofSeconds(1));
    assertGiven(call("setWebhook", "url=https://bot.example.org/t"));
  }

  @Test
  void a_bot_with_a_webhook_is_not_polled() throws Exception {
    telegram.leads("bot.example.org", telegram.url());
    call("setWebhook", "url=https://bot.example.org:8443/t");

    assertRefused(
        call("getUpdates", ""),
        409,
        "Conflict: can't use getUpdates method while webhook is active; use deleteWebhook to delete"
            + " the webhook first");
    call("deleteWebhook", "");
    assertGiven(call("getUpdates", ""));
  }

  @Test
  void only_the_kinds_of_updates_that_were_asked_for_come_into_being() throws Exception {
    call("getUpdates", "allowed_updates=" + encoded("[\"message\"]"));

    person.blocks();
    person.unblocks();
    person.says("hi");

    assertThat(telegram.bot().pendingUpdates()).isEqualTo(1);
  }

  @Test
  void parameters_may_come_as_json() throws Exception {
    assertGiven(
        ask(
            "/bot" + FakeTelegram.TOKEN + "/sendMessage",
            "application/json",
            "{\"chat_id\":7,\"text\":\"hi\",\"reply_markup\":{\"keyboard\":[[\"a\"]]}}"));
    assertThat(person.newest().labels()).containsExactly("a");
  }

  @Test
  void telegram_has_patience_for_so_many_messages_a_second() throws Exception {
    telegram.bot().limitRate(3, 2);
    telegram.person(8).opened();

    assertGiven(call("sendMessage", form("7", "1")));
    assertGiven(call("sendMessage", form("7", "2")));
    assertRefused(call("sendMessage", form("7", "3")), 429, "Too Many Requests: retry after 1");
    assertRefused(call("sendMessage", form("8", "1")), 429, "Too Many Requests: retry after 1");
    clock.passes(Duration.ofSeconds(1));
    assertGiven(call("sendMessage", form("7", "4")));
    assertRefused(call("sendMessage", form("7", "5")), 429, "Too Many Requests: retry after 1");
    assertGiven(call("sendMessage", form("8", "1")));
  }

  private void assertGiven(HttpResponse<String> response) {
    assertThat(response.body()).startsWith("{\"ok\":true,");
    assertThat(response.statusCode()).isEqualTo(200);
  }

  private void assertRefused(HttpResponse<String> response, int code, String description) {
    var json = Json.read(response.body()).orElseThrow();
    assertThat(json.path("description").asText()).isEqualTo(description);
    assertThat(json.path("error_code").asInt()).isEqualTo(code);
    assertThat(response.statusCode()).isEqualTo(code);
  }

  private HttpResponse<String> call(String method, String form) throws Exception {
    return ask(
        "/bot" + FakeTelegram.TOKEN + "/" + method, "application/x-www-form-urlencoded", form);
  }

  private HttpResponse<String> ask(String path, String type, String body)
      throws IOException, InterruptedException {
    var request =
        HttpRequest.newBuilder(telegram.url().resolve(path))
            .header("Content-Type", type)
            .POST(HttpRequest.BodyPublishers.ofString(body));
    return http.send(request.build(), HttpResponse.BodyHandlers.ofString());
  }

  private static String form(String chat, String text) {
    return Map.of("chat_id", chat, "text", text).entrySet().stream()
        .map(entry -> entry.getKey() + "=" + encoded(entry.getValue()))
        .collect(Collectors.joining("&"));
  }

  private static String inline(String data) {
    return markup("[[{\"text\":\"button\",\"callback_data\":\"" + data + "\"}]]");
  }

  private static String markup(String rows) {
    return "&reply_markup=" + encoded("{\"inline_keyboard\":" + rows + "}");
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }
}
