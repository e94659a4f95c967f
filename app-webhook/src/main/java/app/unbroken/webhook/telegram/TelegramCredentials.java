package app.unbroken.webhook.telegram;

import app.unbroken.delivery.Credentials;
import app.unbroken.telegram.BotToken;
import java.util.Map;
import java.util.Optional;

/** What a Telegram bot proves itself with: to Telegram by its token, Telegram to us by a secret. */
public record TelegramCredentials(BotToken token, String webhookSecret) {

  /** With a secret that nobody knows yet. */
  public static TelegramCredentials fresh(BotToken token) {
    return new TelegramCredentials(token, TelegramBots.freshSecret());
  }

  /** Empty where something of it is missing. */
  public static Optional<TelegramCredentials> of(Credentials kept) {
    return kept.find(TelegramLine.TOKEN)
        .flatMap(token ->
            kept.find(TelegramLine.WEBHOOK_SECRET)
                .map(secret -> new TelegramCredentials(new BotToken(token), secret)));
  }

  public Credentials kept() {
    return new Credentials(
        Map.of(TelegramLine.TOKEN, token.value(), TelegramLine.WEBHOOK_SECRET, webhookSecret));
  }

  @Override
  public String toString() {
    return token.toString();
  }
}
