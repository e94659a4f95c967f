package app.unbroken.webhook;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The server as a person in Telegram, a proxy and an operator meet it. */
@Tag("slow")
class TelegramServerTest {
  @ParameterizedTest
  @ValueSource(strings = {"webhook", "polling"})
  void somebody_begins_and_checks_in_by_a_tap(String mode) {
    try (var town = Town.today().with("TELEGRAM_MODE", mode)) {
      town.start();
      var person = town.person(1001);

      person.says("/start");
      town.settles();
      Town.taps(person, "London");
      town.settles();
      Town.taps(person, "Walk");
      town.settles();
      var card = person.newest();
      Town.taps(person, "✅ Walk");
      town.settles();

      assertThat(person.newest().id()).isEqualTo(card.id());
      assertThat(person.newest().edits()).isEqualTo(card.edits() + 1);
      assertThat(person.newest().text()).contains("Walk", "done");
      assertThat(town.count("select count(*) from entries")).isEqualTo(1);
    }
  }

  @Test
  void the_bot_introduces_itself_in_every_language() {
    try (var town = Town.today()) {
      town.start();

      Town.until(
          Duration.ofSeconds(10),
          () -> !town.bot().registered("short_description", "ru").isEmpty());
      assertThat(town.bot().registered("commands", "")).contains("today", "habits");
      assertThat(town.bot().registered("commands", "ru")).contains("today");
    }
  }

  @Test
  void whoever_asks_hears_how_the_server_is() throws Exception {
    try (var town = Town.today();
        var http = HttpClient.newHttpClient()) {
      var server = URI.create("http://127.0.0.1:" + town.start().port());

      var live = get(http, server.resolve("/health/live"));
      var ready = get(http, server.resolve("/health/ready"));
      var nothing = get(http, server.resolve("/nothing"));
      var wrongWay = get(http, server.resolve("/telegram"));

      assertThat(live.statusCode()).isEqualTo(200);
      assertThat(ready.statusCode()).isEqualTo(200);
      assertThat(ready.body()).contains("\"database\":\"ok\"", "\"telegram\":\"ok\"");
      assertThat(ready.headers().firstValue("X-Trace-Id")).isPresent();
      assertThat(nothing.statusCode()).isEqualTo(404);
      assertThat(nothing.headers().firstValue("Content-Type").orElse(""))
          .startsWith("application/problem+json");
      assertThat(nothing.body()).contains("\"code\":\"not-found\"", "trace_id");
      assertThat(wrongWay.statusCode()).isEqualTo(405);
    }
  }

  private static HttpResponse<String> get(HttpClient http, URI url) throws Exception {
    return http.send(HttpRequest.newBuilder(url).build(), HttpResponse.BodyHandlers.ofString());
  }
}
