package app.unbroken.webhook;

import static org.assertj.core.api.Assertions.assertThat;

import app.unbroken.postgres.testing.EmptyDatabase;
import app.unbroken.postgres.testing.Sql;
import app.unbroken.webhook.settings.Config;
import app.unbroken.whatsapp.fake.FakeWhatsApp;
import app.unbroken.whatsapp.fake.Shown;
import app.unbroken.whatsapp.fake.Webhook;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The server as a person on WhatsApp, and Meta, meet it. */
@Tag("slow")
class WhatsAppServerTest {
  @TempDir private Path home;
  private EmptyDatabase database;
  private FakeWhatsApp whatsApp;
  private UnbrokenServer server;

  @BeforeEach
  void start() {
    database = new EmptyDatabase();
    whatsApp = FakeWhatsApp.start(InstantSource.system());
    var url = database.url();
    var settings =
        Map.ofEntries(
            Map.entry("APP_ENV", "test"),
            Map.entry("HOST", "127.0.0.1"),
            Map.entry("PORT", "0"),
            Map.entry(
                "DATABASE_URL",
                "postgresql://%s:%s@%s/%s"
                    .formatted(url.user(), url.password(), url.hosts(), url.database())),
            Map.entry("ENCRYPTION_KEY", "AAECAwQFBgcICQoLDA0ODxAREhMUFRYXGBkaGxwdHh8="),
            Map.entry("WHATSAPP_PHONE_NUMBER_ID", FakeWhatsApp.NUMBER),
            Map.entry("WHATSAPP_ACCESS_TOKEN", FakeWhatsApp.ACCESS_TOKEN),
            Map.entry("WHATSAPP_APP_SECRET", FakeWhatsApp.APP_SECRET),
            Map.entry("WHATSAPP_VERIFY_TOKEN", FakeWhatsApp.VERIFY_TOKEN),
            Map.entry("WHATSAPP_API_URL", whatsApp.url().toString()));
    var config = ((Config.Reading.Valid) Config.read(settings, home)).config();
    server =
        Wiring.start(
            config, new Wiring.Time(InstantSource.system(), System::nanoTime, true, Duration.ZERO));
    whatsApp.connect(address("/whatsapp"));
  }

  @AfterEach
  void stop() {
    server.close();
    whatsApp.close();
    database.close();
  }

  private URI address(String path) {
    return URI.create("http://127.0.0.1:" + server.port() + path);
  }

  @Test
  void somebody_begins_and_checks_in_with_one_message_for_each_of_theirs() {
    var person = whatsApp.person("447700900123");

    assertThat(person.says("hello")).isEqualTo(200);
    until(() -> person.shown().size() == 1);
    person.taps("London");
    until(() -> person.shown().size() == 2);
    person.taps("Walk");
    until(() -> person.shown().size() == 3);
    person.says("walk");
    until(() -> person.shown().size() == 4);
    person.sendsA("sticker");
    until(() -> person.shown().size() == 5);

    assertThat(count("select count(*) from unbroken.entries")).isEqualTo(1);
    assertThat(whatsApp.calls()).isEqualTo(5);
    until(() -> whatsApp.read().size() == 5);
  }

  @Test
  void somebody_whose_number_is_hidden_is_the_same_person_when_it_appears() {
    var hidden = whatsApp.hidden("GB.abc123");
    hidden.says("hello");
    until(() -> hidden.shown().size() == 1);

    var known = hidden.said("help").put("from", "447700900555");
    whatsApp.person("447700900555").wroteNow();
    hidden.sends(known);
    until(() -> whatsApp.person("447700900555").shown().size() == 1);

    assertThat(count("select count(*) from unbroken.users")).isEqualTo(1);
    assertThat(count("select count(*) from unbroken.identities")).isEqualTo(2);
  }

  @Test
  void A4_one_poisoned_item_of_a_large_batch_harms_nobody() {
    var messages = new ArrayList<ObjectNode>();
    var statuses = new ArrayList<ObjectNode>();
    for (var number = 0; number < 500; number++) {
      var person = whatsApp.person("4477009001" + (10 + number % 20));
      person.wroteNow();
      var message =
          person.said("message " + number).put("timestamp", "" + (1_760_000_000 + number));
      if (number == 250) {
        message.putArray("text").add("poison");
      }
      messages.add(message);
      statuses.add(
          whatsApp.status(
              new Shown("wamid.S" + number, "text", "x", List.of(), "", "", "9" + number),
              "delivered"));
    }
    var event = Webhook.event(FakeWhatsApp.NUMBER, "messages", messages, List.of());
    var change = (ObjectNode) event.at("/entry/0/changes/0/value");
    statuses.forEach(change.putArray("statuses")::add);
    whatsApp.person("447700900199").says("warm up");

    var begun = System.nanoTime();
    var answered = whatsApp.webhook().deliver(event);
    var took = Duration.ofNanos(System.nanoTime() - begun);

    assertThat(answered).isEqualTo(200);
    assertThat(count("select count(*) from unbroken.inbox where update_id like 'wamid.FAKE%'"))
        .isEqualTo(500); // 499, and the one that warmed up
    assertThat(count("select count(*) from unbroken.dead_letters")).isEqualTo(1);
    for (var each = 10; each < 30; each++) {
      assertThat(answeredTo("4477009001" + each)).as("in order for " + each).isSorted();
    }
    Figures.atMost("A4, a batch of a thousand", took, Duration.ofSeconds(2));
    assertThat(whatsApp.webhook().deliver(event)).isEqualTo(200);
    assertThat(count("select count(*) from unbroken.dead_letters")).isEqualTo(1);
  }

  @Test
  void A9_only_what_meta_signed_is_taken() throws Exception {
    var person = whatsApp.person("447700900123");
    var event =
        Webhook.event(FakeWhatsApp.NUMBER, "messages", List.of(person.said("été")), List.of());
    var body = Webhook.bytes(event);
    var anew = event.toString().getBytes(StandardCharsets.UTF_8);
    var genuine = "sha256=" + Webhook.signature(FakeWhatsApp.APP_SECRET, body);
    var hook = whatsApp.webhook();

    assertThat(hook.post(body, "")).isEqualTo(401);
    assertThat(hook.post(body, "sha1=" + genuine.substring(7))).isEqualTo(401);
    assertThat(hook.post(body, "sha256=" + Webhook.signature("other", body))).isEqualTo(401);
    assertThat(hook.post(anew, genuine)).isEqualTo(401);
    assertThat(count("select count(*) from unbroken.inbox")).isZero();
    assertThat(hook.post(body, genuine)).isEqualTo(200);
    assertThat(count("select count(*) from unbroken.inbox")).isEqualTo(1);

    var right =
        get("/whatsapp?hub.mode=subscribe&hub.challenge=1158&hub.verify_token=fake-verify-token");
    assertThat(right.statusCode()).isEqualTo(200);
    assertThat(right.body()).isEqualTo("1158");
    var wrong = get("/whatsapp?hub.mode=subscribe&hub.challenge=1158&hub.verify_token=guessed");
    assertThat(wrong.statusCode()).isEqualTo(403);
    assertThat(wrong.body()).doesNotContain("1158");
  }

  @Test
  void A10_a_body_that_comes_again_and_again_has_one_effect() {
    var person = whatsApp.person("447700900123");
    person.wroteNow();
    var event =
        Webhook.event(FakeWhatsApp.NUMBER, "messages", List.of(person.said("hello")), List.of());

    for (var time = 0; time < 1_000; time++) {
      assertThat(whatsApp.webhook().deliver(event)).isEqualTo(200);
    }

    until(() -> person.shown().size() == 1);
    assertThat(count("select count(*) from unbroken.inbox")).isEqualTo(1);
    assertThat(count("select count(*) from unbroken.outbox")).isEqualTo(1);
  }

  @Test
  void A10_events_that_come_late_together_out_of_order_and_twice_have_one_effect_each() {
    whatsApp.hidesNumbers();
    var people =
        IntStream.range(0, 10)
            .mapToObj(each -> whatsApp.person("44770090020" + each, "GB.some" + each))
            .toList();
    whatsApp.deliveries().holdBack();
    people.forEach(person -> assertThat(person.says("hello")).isZero());
    people.forEach(person -> person.says("help"));
    whatsApp.deliveries().shuffle(7);
    whatsApp.deliveries().repeat(2);

    assertThat(whatsApp.deliveries().letGo(6)).hasSize(4).containsOnly(200);

    until(() -> people.stream().allMatch(person -> person.shown().size() == 2));
    assertThat(count("select count(*) from unbroken.inbox")).isEqualTo(20);
    assertThat(count("select count(*) from unbroken.outbox")).isEqualTo(20);
    assertThat(count("select count(*) from unbroken.identities where key ~ '^[0-9]'")).isZero();
  }

  private HttpResponse<String> get(String path) throws Exception {
    try (var http = HttpClient.newHttpClient()) {
      return http.send(
          HttpRequest.newBuilder(address(path)).build(), HttpResponse.BodyHandlers.ofString());
    }
  }

  /** The numbers of a person's messages in the order in which they were answered. */
  private List<Integer> answeredTo(String chat) {
    var sql =
        "select operation from unbroken.outbox where chat = '%s' order by letter_id"
            .formatted(chat);
    return Sql.ask(database.url(), sql).stream()
        .map(operation -> Integer.valueOf(operation.replaceAll(".*FAKE", "")))
        .toList();
  }

  private long count(String sql) {
    return Long.parseLong(Sql.ask(database.url(), sql).getFirst());
  }

  private static void until(Callable<Boolean> holds) {
    Awaitility.await()
        .pollInterval(Duration.ofMillis(5))
        .atMost(Duration.ofSeconds(10))
        .until(holds);
  }
}
