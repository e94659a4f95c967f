package app.unbroken.telegram;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import app.unbroken.chat.BotId;
import app.unbroken.chat.Incoming;
import app.unbroken.telegram.TelegramInbound.Reading;
import app.unbroken.telegram.TelegramPolling.WhenWebhook;
import app.unbroken.telegram.fake.FakeTelegram;
import app.unbroken.telegram.fake.Fault;
import java.net.URI;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("slow")
class TelegramPollingTest {
  private final FakeTelegram telegram = FakeTelegram.start(InstantSource.system());
  private final BotApi api = BotApi.forPolling(telegram.url(), new BotToken(FakeTelegram.TOKEN));
  private final TelegramInbound inbound =
      new TelegramInbound(new BotId("main"), InstantSource.system());
  private final List<TelegramPolling> running = new ArrayList<>();
  private final List<Incoming> taken = new CopyOnWriteArrayList<>();

  @AfterEach
  void stop() {
    running.forEach(TelegramPolling::close);
    api.close();
    telegram.close();
  }

  @Test
  void what_people_do_is_taken_in_order_and_confirmed() {
    telegram.person(7).says("one").says("/today").shares(1, 2).blocks();
    telegram.bot().happens("subscription", "{\"new\":\"kind\"}");

    poll(this::take, WhenWebhook.STAND_BACK);
    await().until(() -> telegram.bot().pendingUpdates() == 0);
    telegram.person(7).says("two");
    await().until(() -> taken.size() == 5);

    assertThat(taken)
        .containsExactly(
            new Incoming.Said("one"),
            new Incoming.Commanded("today", ""),
            new Incoming.Located(1, 2),
            new Incoming.Blocked(),
            new Incoming.Said("two"));
  }

  @Test
  void what_was_not_taken_comes_again() {
    var attempts = new AtomicInteger();
    telegram.person(7).says("one");

    poll(
        updates -> {
          if (attempts.incrementAndGet() < 3) {
            throw new IllegalStateException("the database is away");
          }
          take(updates);
        },
        WhenWebhook.STAND_BACK);
    await().until(() -> taken.size() == 1);

    assertThat(attempts).hasValue(3);
    assertThat(telegram.calls("getUpdates").stream().map(call -> call.param("offset")))
        .as("no confirmation before it was taken")
        .startsWith("0", "0", "0");
  }

  @Test
  void trouble_is_waited_out() {
    telegram.faults().next("getUpdates", Fault.page(502));
    telegram.faults().next("getUpdates", Fault.doneThenHalf());
    telegram.faults().next("getUpdates", Fault.doneThenPage());
    telegram.faults().next("getUpdates", Fault.brokenBefore());
    telegram.person(7).says("one");

    poll(this::take, WhenWebhook.STAND_BACK);
    await().until(() -> taken.size() == 1);
  }

  @Test
  void a_webhook_is_deleted_where_that_is_wanted() {
    setWebhook();
    telegram.person(7).says("one");

    poll(this::take, WhenWebhook.TAKE_OVER);
    await().until(() -> taken.size() == 1);

    assertThat(telegram.calls("deleteWebhook")).hasSize(1);
  }

  @Test
  void a_webhook_is_left_alone_where_that_is_wanted() {
    setWebhook();

    poll(this::take, WhenWebhook.STAND_BACK);
    await().until(() -> telegram.calls("getUpdates").size() >= 2);

    assertThat(telegram.calls("deleteWebhook")).isEmpty();
  }

  @Test
  void two_that_poll_one_bot_lose_nothing() {
    var other = BotApi.forPolling(telegram.url(), new BotToken(FakeTelegram.TOKEN));
    poll(this::take, WhenWebhook.STAND_BACK);
    poll(other, this::take, WhenWebhook.STAND_BACK);
    await().until(() -> telegram.calls("getUpdates").stream().anyMatch(c -> c.status() == 409));

    telegram.person(7).says("one");

    await().until(() -> taken.contains(new Incoming.Said("one")));
    other.close();
  }

  @Test
  void it_stops_while_a_question_is_held_open() {
    var polling = poll(this::take, WhenWebhook.STAND_BACK);
    telegram.person(7).says("one");
    await().until(() -> taken.size() == 1);
    var start = System.nanoTime();

    polling.close();

    assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(2));
    telegram.person(7).says("two");
    assertThat(taken).hasSize(1);
    assertThat(telegram.bot().pendingUpdates()).isPositive();
  }

  private TelegramPolling poll(TelegramPolling.Taker taker, WhenWebhook whenWebhook) {
    return poll(api, taker, whenWebhook);
  }

  private TelegramPolling poll(BotApi by, TelegramPolling.Taker taker, WhenWebhook whenWebhook) {
    var polling = new TelegramPolling(by, taker, whenWebhook, Duration.ofMillis(10));
    polling.start();
    running.add(polling);
    return polling;
  }

  private void take(List<byte[]> updates) {
    for (var update : updates) {
      if (inbound.read(update) instanceof Reading.Something(var received)) {
        taken.add(received.what());
      }
    }
  }

  private void setWebhook() {
    telegram.leads("bot.example.org", URI.create("http://127.0.0.1:1"));
    try (var once = BotApi.of(telegram.url(), new BotToken(FakeTelegram.TOKEN))) {
      var url = URI.create("https://bot.example.org/telegram");
      new TelegramAccount(once).useWebhook(new TelegramAccount.Webhook(url, "s", 1));
    }
  }
}
