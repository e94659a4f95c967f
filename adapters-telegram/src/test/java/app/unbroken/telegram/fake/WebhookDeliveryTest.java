package app.unbroken.telegram.fake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Updates reach a webhook in the order and on the schedule of the real server. */
@Tag("slow")
class WebhookDeliveryTest {
  private static final HttpReply OK = HttpReply.json(200, "");

  private final ManualClock clock = new ManualClock(Instant.parse("2026-11-21T08:00:00Z"));
  private final FakeTelegram telegram = FakeTelegram.start(clock);
  private final List<Arrival> arrivals = new CopyOnWriteArrayList<>();
  private volatile Function<String, HttpReply> server = update -> OK;
  private final HttpListener webhook = new HttpListener(0, this::arrive);

  private record Arrival(Instant at, String update, String secret) {}

  @AfterEach
  void stop() {
    telegram.close();
    webhook.close();
  }

  @Test
  void an_update_arrives_with_the_secret() throws Exception {
    use(40);

    telegram.person(7).says("hi");

    await().until(() -> arrivals.size() == 1);
    assertThat(arrivals.getFirst().update()).contains("\"text\":\"hi\"", "\"update_id\":700000001");
    assertThat(arrivals.getFirst().secret()).isEqualTo("s3cret");
    await().until(() -> telegram.bot().pendingUpdates() == 0);
  }

  @Test
  void what_was_said_before_the_webhook_was_set_arrives_too() throws Exception {
    telegram.person(7).says("early");

    use(40);

    await().until(() -> arrivals.size() == 1);
  }

  @Test
  void a_failing_update_is_repeated_at_once_and_then_after_doubling_pauses() throws Exception {
    server = update -> HttpReply.json(500, "");
    use(40);
    telegram.person(7).says("hi");

    var pauses = new ArrayList<Long>();
    await().until(() -> arrivals.size() == 2);
    for (var attempt = 3; attempt <= 10; attempt++) {
      pauses.add(untilNextAttempt().toSeconds());
      clock.passes(untilNextAttempt());
      var count = attempt;
      await().until(() -> arrivals.size() == count);
    }

    assertThat(pauses.subList(0, 5)).containsExactly(2L, 4L, 8L, 16L, 32L);
    assertThat(pauses.subList(5, 8)).allMatch(pause -> pause >= 60 && pause <= 120);
  }

  @Test
  void a_webhook_may_say_when_to_come_again() throws Exception {
    var answers = new AtomicInteger();
    server = update -> answers.incrementAndGet() == 1 ? retryAfter() : OK;
    use(40);
    telegram.person(7).says("hi");
    await().until(() -> arrivals.size() == 1);

    assertThat(untilNextAttempt()).isEqualTo(Duration.ofSeconds(30));

    clock.passes(Duration.ofSeconds(30));
    await().until(() -> arrivals.size() == 2);
  }

  @Test
  void a_stuck_chat_holds_up_itself_alone_and_not_the_taps_in_it() throws Exception {
    server = update -> update.contains("stuck") ? HttpReply.json(500, "") : OK;
    use(40);
    var person = telegram.person(7);
    person.says("stuck").says("behind");
    telegram.person(8).says("elsewhere");
    person.forges(99, "tap");

    await()
        .untilAsserted(() -> {
          assertThat(heard("elsewhere")).isEqualTo(1);
          assertThat(heard("tap")).isEqualTo(1);
          assertThat(heard("stuck")).isEqualTo(2);
        });
    assertThat(heard("behind")).isZero();

    server = update -> OK;
    clock.passes(Duration.ofSeconds(2));
    await().until(() -> heard("behind") == 1);
  }

  @Test
  void a_tap_is_given_up_after_150_seconds_and_a_message_after_a_day() throws Exception {
    server = update -> HttpReply.json(503, "");
    use(40);
    telegram.person(7).says("hi").forges(99, "tap");

    for (var next = untilNextAttempt();
        telegram.bot().droppedUpdates() == 0;
        next = untilNextAttempt()) {
      clock.passes(next);
    }
    assertThat(clock.instant()).isBefore(Instant.parse("2026-11-21T08:02:31Z"));
    assertThat(telegram.bot().pendingUpdates()).isEqualTo(1);

    clock.passes(Duration.ofHours(24));
    await().until(() -> telegram.bot().droppedUpdates() == 2);
  }

  @Test
  void no_more_than_so_many_are_under_way_at_once() throws Exception {
    var release = new CountDownLatch(1);
    var inside = new AtomicInteger();
    server =
        update -> {
          inside.incrementAndGet();
          waitFor(release);
          return OK;
        };
    use(3);
    for (var id = 1; id <= 10; id++) {
      telegram.person(id).says("hi");
    }

    await().during(Duration.ofMillis(50)).until(() -> inside.get() == 3);
    release.countDown();
    await().until(() -> inside.get() == 10);
  }

  @Test
  void a_webhook_that_says_410_for_a_day_is_removed() throws Exception {
    server = update -> HttpReply.json(410, "");
    use(40);
    telegram.person(7).says("hi");
    await().until(() -> arrivals.size() == 2);

    clock.passes(Duration.ofMinutes(23 * 60 + 30));
    await().until(() -> arrivals.size() == 3);

    await().until(() -> !info().contains("bot.example.org"));
  }

  @Test
  void a_webhook_may_call_a_method_in_its_answer_but_not_every_method() throws Exception {
    server =
        update ->
            HttpReply.json(200, "{\"method\":\"sendMessage\",\"chat_id\":7,\"text\":\"yes\"}");
    use(40);
    var person = telegram.person(7).says("hi");
    await().until(() -> !person.hears().isEmpty());

    server = update -> HttpReply.json(200, "{\"method\":\"deleteWebhook\"}");
    person.says("ho");
    await().until(() -> arrivals.size() == 2);
    assertThat(info()).contains("bot.example.org");
  }

  @Test
  void several_servers_behind_one_name_take_turns() throws Exception {
    var second = new AtomicInteger();
    try (var other =
        new HttpListener(
            0,
            ask -> {
              second.incrementAndGet();
              return OK;
            })) {
      telegram.leads("bot.example.org", uri(webhook), uri(other));
      call("setWebhook", "url=https://bot.example.org/telegram");
      for (var id = 1; id <= 10; id++) {
        telegram.person(id).says("hi");
      }
      await().until(() -> arrivals.size() == 5 && second.get() == 5);
    }
  }

  private Duration untilNextAttempt() {
    var next = await().until(() -> telegram.bot().nextAttempt(), Optional::isPresent);
    return Duration.between(clock.instant(), next.orElseThrow());
  }

  private long heard(String text) {
    return arrivals.stream().filter(arrival -> arrival.update().contains(text)).count();
  }

  private HttpReply arrive(HttpAsk ask) {
    var update = new String(ask.body(), StandardCharsets.UTF_8);
    var secret = ask.header("x-telegram-bot-api-secret-token");
    arrivals.add(new Arrival(clock.instant(), update, secret));
    return server.apply(update);
  }

  private static HttpReply retryAfter() {
    return new HttpReply.Whole(503, "text/plain\r\nRetry-After: 30", "");
  }

  private static void waitFor(CountDownLatch latch) {
    try {
      latch.await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private void use(int connections) throws Exception {
    telegram.leads("bot.example.org", uri(webhook));
    call(
        "setWebhook",
        "url=https://bot.example.org/telegram&secret_token=s3cret&max_connections=" + connections);
  }

  private static URI uri(HttpListener listener) {
    return URI.create("http://127.0.0.1:" + listener.port());
  }

  private String info() throws Exception {
    return call("getWebhookInfo", "");
  }

  private String call(String method, String form) throws Exception {
    var request =
        HttpRequest.newBuilder(telegram.url().resolve("/bot" + FakeTelegram.TOKEN + "/" + method))
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(HttpRequest.BodyPublishers.ofString(form))
            .build();
    return HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.ofString()).body();
  }
}
