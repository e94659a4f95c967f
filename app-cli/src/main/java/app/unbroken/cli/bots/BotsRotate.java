package app.unbroken.cli.bots;

import app.unbroken.cli.admin.Consent;
import app.unbroken.cli.process.Refusal;
import app.unbroken.cli.process.Surroundings;
import app.unbroken.cli.store.Store;
import app.unbroken.delivery.Bot;
import app.unbroken.delivery.Credentials;
import app.unbroken.webhook.settings.Config;
import app.unbroken.webhook.telegram.TelegramCredentials;
import app.unbroken.webhook.whatsapp.WhatsAppCredentials;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Other secrets for a bot. */
@Command(
    name = "rotate",
    description = {
      "Gives a bot another token, read from standard input.",
      "A server that runs uses it within seconds, without a restart."
    })
final class BotsRotate extends BotCommand {
  @ArgGroup private Instead instead = new Instead();

  BotsRotate(Surroundings around) {
    super(around);
  }

  /** What to change if not the token. */
  static final class Instead {
    @Option(
        names = "--webhook-secret",
        description = {
          "Makes another webhook secret of a Telegram bot; the former one is good for an hour."
        })
    private boolean webhookSecret;

    @Option(names = "--app-secret", description = "Reads the app secret of a WhatsApp number.")
    private boolean appSecret;

    @Option(names = "--verify-token", description = "Reads the verify token of a WhatsApp number.")
    private boolean verifyToken;

    String words() {
      if (webhookSecret) {
        return "webhook secret";
      }
      return appSecret ? "app secret" : verifyToken ? "verify token" : "token";
    }
  }

  @Override
  protected void run(Store store) {
    var bot = found(store);
    var next =
        switch (bot.messenger()) {
          case TELEGRAM -> telegram(store, bot);
          case WHATSAPP -> whatsApp(store, bot);
          case TERMINAL -> throw Refusal.failed("the terminal has no secrets");
        };
    audit(store, Consent.Act.BOT_ROTATE);
    bots(store).keep(bot, next);
    done("rotated", "Rotated the %s of %s.".formatted(instead.words(), id().value()));
  }

  private Credentials telegram(Store store, Bot bot) {
    if (instead.appSecret || instead.verifyToken) {
      throw Refusal.wrongUsage("a Telegram bot has a token and a webhook secret");
    }
    if (bot.id().equals(Config.TELEGRAM_BOT) && around().settings().telegram() != null) {
      throw ofSettings("TELEGRAM_BOT_TOKEN or TELEGRAM_WEBHOOK_SECRET");
    }
    var kept = TelegramCredentials.of(bots(store).credentialsOf(bot));
    if (!instead.webhookSecret) {
      var token = token();
      return kept.map(now -> now.with(token))
          .orElseGet(() -> TelegramCredentials.fresh(token))
          .kept();
    }
    var now = store.ports().clock().instant();
    return kept.map(known -> known.rotated(now).kept())
        .orElseThrow(() -> Refusal.failed(id().value() + " has no token yet: rotate that"));
  }

  private Credentials whatsApp(Store store, Bot bot) {
    if (instead.webhookSecret) {
      throw Refusal.wrongUsage("a WhatsApp number has an --app-secret and a --verify-token");
    }
    if (bot.id().equals(Config.WHATSAPP_BOT) && around().settings().whatsApp() != null) {
      throw ofSettings("WHATSAPP_ACCESS_TOKEN, WHATSAPP_APP_SECRET or WHATSAPP_VERIFY_TOKEN");
    }
    var kept =
        WhatsAppCredentials.of(bots(store).credentialsOf(bot))
            .orElseThrow(() ->
                Refusal.failed(
                    "what %s needs is not complete: `unbroken bots remove` and add it again"
                        .formatted(id().value())));
    if (instead.appSecret) {
      return kept.withAppSecret(secrets("App secret").getFirst()).kept();
    }
    return instead.verifyToken
        ? kept.withVerifyToken(secrets("Verify token").getFirst()).kept()
        : kept.withAccessToken(secrets("Access token").getFirst()).kept();
  }

  private Refusal ofSettings(String names) {
    return Refusal.failed("%s comes from the settings: change %s".formatted(id().value(), names));
  }
}
