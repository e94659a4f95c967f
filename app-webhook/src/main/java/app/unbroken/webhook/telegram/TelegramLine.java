package app.unbroken.webhook.telegram;

import app.unbroken.delivery.Bot;
import app.unbroken.delivery.Credentials;
import app.unbroken.telegram.BotApi;
import app.unbroken.telegram.BotToken;
import app.unbroken.telegram.TelegramInbound;
import app.unbroken.telegram.TelegramMessageSender;
import app.unbroken.telegram.TelegramSecret;
import java.net.URI;
import java.time.InstantSource;

/** One bot as this process speaks for it. */
record TelegramLine(
    Bot bot,
    Credentials credentials,
    TelegramSecret secret,
    BotApi api,
    TelegramInbound inbound,
    TelegramMessageSender sender)
    implements AutoCloseable {
  static final String TOKEN = "token";
  static final String WEBHOOK_SECRET = "webhook-secret";

  static TelegramLine open(Bot bot, Credentials credentials, URI server, InstantSource clock) {
    var token = new BotToken(credentials.find(TOKEN).orElseThrow());
    var api = BotApi.of(server, token);
    return new TelegramLine(
        bot,
        credentials,
        TelegramSecret.of(credentials.find(WEBHOOK_SECRET).orElseThrow()),
        api,
        new TelegramInbound(bot.id(), clock),
        new TelegramMessageSender(api, clock));
  }

  String webhookSecret() {
    return credentials.find(WEBHOOK_SECRET).orElseThrow();
  }

  @Override
  public void close() {
    sender.close();
    api.close();
  }
}
