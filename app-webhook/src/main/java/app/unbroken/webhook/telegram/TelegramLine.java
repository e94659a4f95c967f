package app.unbroken.webhook.telegram;

import app.unbroken.delivery.Bot;
import app.unbroken.delivery.Credentials;
import app.unbroken.telegram.BotApi;
import app.unbroken.telegram.TelegramInbound;
import app.unbroken.telegram.TelegramMessageSender;
import app.unbroken.telegram.TelegramSecret;
import java.net.URI;
import java.time.InstantSource;
import org.jspecify.annotations.Nullable;

/** One bot as this process speaks for it. */
record TelegramLine(
    Bot bot,
    Credentials credentials,
    Secrets secrets,
    BotApi api,
    TelegramInbound inbound,
    TelegramMessageSender sender)
    implements AutoCloseable {

  static TelegramLine open(Bot bot, Credentials credentials, URI server, InstantSource clock) {
    var kept = TelegramCredentials.of(credentials).orElseThrow();
    var api = BotApi.of(server, kept.token());
    return new TelegramLine(
        bot,
        credentials,
        Secrets.of(kept, clock),
        api,
        new TelegramInbound(bot.id(), clock),
        new TelegramMessageSender(api, clock));
  }

  /**
   * Which secrets are good at present.
   *
   * @param both while the former one is, too
   */
  record Secrets(
      TelegramSecret now,
      TelegramSecret both,
      TelegramCredentials.@Nullable Former former,
      InstantSource clock) {

    static Secrets of(TelegramCredentials kept, InstantSource clock) {
      var now = TelegramSecret.of(kept.webhookSecret());
      var former = kept.former();
      var both =
          former == null ? now : TelegramSecret.rotating(kept.webhookSecret(), former.secret());
      return new Secrets(now, both, former, clock);
    }

    boolean match(@Nullable String header) {
      var lingers = former != null && clock.instant().isBefore(former.until());
      return (lingers ? both : now).matches(header);
    }
  }

  TelegramCredentials proofs() {
    return TelegramCredentials.of(credentials).orElseThrow();
  }

  @Override
  public void close() {
    sender.close();
    api.close();
  }
}
