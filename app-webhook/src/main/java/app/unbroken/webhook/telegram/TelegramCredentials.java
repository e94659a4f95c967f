package app.unbroken.webhook.telegram;

import static java.nio.charset.StandardCharsets.UTF_8;

import app.unbroken.delivery.Credentials;
import app.unbroken.telegram.BotToken;
import java.security.MessageDigest;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What a Telegram bot proves itself with: to Telegram by its token, Telegram to us by a secret.
 *
 * @param former the secret before, null where there was none
 */
public record TelegramCredentials(BotToken token, String webhookSecret, @Nullable Former former) {
  /** By then every server has told Telegram the new one, and what was under way has arrived. */
  static final Duration LINGERS = Duration.ofHours(1);

  private static final String TOKEN = "token";
  private static final String WEBHOOK_SECRET = "webhook-secret";
  private static final String FORMER = "former-webhook-secret";
  private static final String FORMER_UNTIL = "former-webhook-secret-until";

  /** A secret that is still good for a while. */
  record Former(String secret, Instant until) {}

  /** With a secret that nobody knows yet. */
  public static TelegramCredentials fresh(BotToken token) {
    return new TelegramCredentials(token, TelegramBots.freshSecret(), null);
  }

  /** Empty where something of it is missing. */
  public static Optional<TelegramCredentials> of(Credentials kept) {
    return kept.find(TOKEN)
        .flatMap(token ->
            kept.find(WEBHOOK_SECRET)
                .map(secret ->
                    new TelegramCredentials(new BotToken(token), secret, formerOf(kept))));
  }

  private static @Nullable Former formerOf(Credentials kept) {
    var secret = kept.find(FORMER);
    var until = kept.find(FORMER_UNTIL);
    return secret.isPresent() && until.isPresent()
        ? new Former(secret.get(), Instant.parse(until.get()))
        : null;
  }

  public TelegramCredentials with(BotToken next) {
    return new TelegramCredentials(next, webhookSecret, former);
  }

  /** With another secret, beside which the one of now goes on being good for a while. */
  public TelegramCredentials rotated(Instant now) {
    return rotatedTo(TelegramBots.freshSecret(), now);
  }

  TelegramCredentials rotatedTo(String secret, Instant now) {
    return MessageDigest.isEqual(secret.getBytes(UTF_8), webhookSecret.getBytes(UTF_8))
        ? this
        : new TelegramCredentials(token, secret, new Former(webhookSecret, now.plus(LINGERS)));
  }

  public Credentials kept() {
    var secrets = new HashMap<String, String>();
    secrets.put(TOKEN, token.value());
    secrets.put(WEBHOOK_SECRET, webhookSecret);
    if (former != null) {
      secrets.put(FORMER, former.secret());
      secrets.put(FORMER_UNTIL, former.until().toString());
    }
    return new Credentials(secrets);
  }

  @Override
  public String toString() {
    return token.toString();
  }
}
