package app.unbroken.cli.doctor;

import app.unbroken.telegram.BotApi;
import app.unbroken.telegram.BotToken;
import app.unbroken.telegram.TelegramAccount;
import app.unbroken.telegram.TelegramException;
import app.unbroken.webhook.settings.Config;

/** The default Telegram bot: does Telegram know it, and how does it deliver. */
final class TelegramCheck {
  private static final String PART = "telegram";

  private TelegramCheck() {}

  static Finding of(Config config) {
    var settings = config.telegram();
    if (settings == null) {
      return Finding.off(PART, "not configured (TELEGRAM_BOT_TOKEN)");
    }
    try (var api = BotApi.of(settings.api(), new BotToken(settings.token().value()))) {
      return look(new TelegramAccount(api));
    } catch (TelegramException e) {
      var refused = String.valueOf(e.getMessage()).contains(": 401");
      return Finding.broken(
          PART,
          String.valueOf(e.getMessage()),
          refused
              ? "the token is not accepted: get the right one from @BotFather"
              : "see whether %s can be reached from here".formatted(settings.api()));
    }
  }

  private static Finding look(TelegramAccount account) {
    var bot = "@" + account.me().username();
    var webhook = account.webhook();
    if (webhook.lastErrorAt() != null && !webhook.lastError().isEmpty()) {
      return Finding.warning(
          PART,
          "%s; delivery failed at %s".formatted(bot, webhook.lastErrorAt()),
          "Telegram says: " + webhook.lastError());
    }
    return Finding.ok(
        PART,
        webhook.url().isEmpty()
            ? bot + ", by polling"
            : "%s, to %s, %d waiting".formatted(bot, webhook.url(), webhook.pending()));
  }
}
