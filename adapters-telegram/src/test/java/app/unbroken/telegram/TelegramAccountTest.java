package app.unbroken.telegram;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.awaitility.Awaitility.await;

import app.unbroken.telegram.TelegramAccount.Command;
import app.unbroken.telegram.TelegramAccount.Introduction;
import app.unbroken.telegram.TelegramAccount.Me;
import app.unbroken.telegram.TelegramAccount.Webhook;
import app.unbroken.telegram.fake.FakeTelegram;
import app.unbroken.telegram.fake.Fault;
import java.net.URI;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("slow")
class TelegramAccountTest {
  private static final Webhook WEBHOOK =
      new Webhook(URI.create("https://bot.example.org/telegram"), "s3cret", 40);

  private final FakeTelegram telegram = FakeTelegram.start(InstantSource.system());
  private final BotApi api = BotApi.of(telegram.url(), new BotToken(FakeTelegram.TOKEN));
  private final TelegramAccount account = new TelegramAccount(api, Duration.ofMillis(10));

  @AfterEach
  void stop() {
    api.close();
    telegram.close();
  }

  @Test
  void a_bot_knows_its_name() {
    assertThat(account.me()).isEqualTo(new Me(700_000_001, "unbroken_bot", "Unbroken"));
  }

  @Test
  void a_webhook_is_set_with_its_secret_and_the_kinds_of_updates_we_read() {
    telegram.leads("bot.example.org", telegram.url());

    account.useWebhook(WEBHOOK);

    assertThat(account.webhook().url()).isEqualTo("https://bot.example.org/telegram");
    var asked = telegram.calls("setWebhook").getFirst();
    assertThat(asked.param("secret_token")).isEqualTo("s3cret");
    assertThat(asked.param("max_connections")).isEqualTo("40");
    assertThat(asked.param("allowed_updates"))
        .isEqualTo("[\"message\",\"edited_message\",\"callback_query\",\"my_chat_member\"]");
  }

  @Test
  void a_name_that_does_not_resolve_yet_is_waited_for() {
    var setting = Thread.ofVirtual().start(() -> account.useWebhook(WEBHOOK));
    await().until(() -> telegram.calls("setWebhook").size() >= 3);

    telegram.leads("bot.example.org", telegram.url());

    await().until(() -> !setting.isAlive());
    assertThat(account.webhook().url()).isEqualTo("https://bot.example.org/telegram");
  }

  @Test
  void trouble_that_passes_is_waited_out() {
    telegram.leads("bot.example.org", telegram.url());
    telegram.faults().next("setWebhook", Fault.page(502));
    telegram.faults().next("setWebhook", Fault.doneThenBroken());
    telegram.faults().next("setWebhook", Fault.tooManyRequests(1));

    account.useWebhook(WEBHOOK);

    assertThat(account.webhook().url()).isNotEmpty();
  }

  @Test
  void what_cannot_be_set_is_said_at_once() {
    var plain = new Webhook(URI.create("http://bot.example.org/telegram"), "s3cret", 40);

    assertThatExceptionOfType(TelegramException.class)
        .isThrownBy(() -> account.useWebhook(plain))
        .withMessage("setWebhook: 400 Bad Request: bad webhook");
    assertThat(telegram.calls("setWebhook")).hasSize(1);
  }

  @Test
  void a_webhook_can_be_taken_away() {
    telegram.leads("bot.example.org", telegram.url());
    account.useWebhook(WEBHOOK);

    account.dropWebhook();

    assertThat(account.webhook().url()).isEmpty();
  }

  @Test
  void the_bot_introduces_itself_in_each_language() {
    var commands = List.of(new Command("today", "Что сегодня"), new Command("new", "Новая"));

    account.introduce(new Introduction("ru", commands, "Привычки", "Ни дня без строчки"));
    account.introduce(new Introduction("", List.of(new Command("today", "Today")), "H", "A"));

    var bot = telegram.bot();
    assertThat(bot.registered("commands", "ru")).contains("\"today\"", "Что сегодня");
    assertThat(bot.registered("scope", "ru")).isEqualTo("{\"type\":\"all_private_chats\"}");
    assertThat(bot.registered("description", "ru")).isEqualTo("Привычки");
    assertThat(bot.registered("short_description", "ru")).isEqualTo("Ни дня без строчки");
    assertThat(bot.registered("short_description", "")).isEqualTo("A");
  }

  @Test
  void a_revoked_token_is_named_without_being_shown() {
    telegram.revoke(FakeTelegram.TOKEN);

    assertThatExceptionOfType(TelegramException.class)
        .isThrownBy(account::me)
        .withMessage("getMe: 401 Unauthorized");
  }
}
