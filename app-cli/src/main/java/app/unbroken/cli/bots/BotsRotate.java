package app.unbroken.cli.bots;

import app.unbroken.chat.Messenger;
import app.unbroken.cli.admin.Consent;
import app.unbroken.cli.process.Refusal;
import app.unbroken.cli.process.Surroundings;
import app.unbroken.cli.store.Store;
import app.unbroken.delivery.Bot;
import app.unbroken.webhook.settings.Config;
import app.unbroken.webhook.telegram.TelegramCredentials;
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
  @Option(
      names = "--webhook-secret",
      description = {
        "Makes another webhook secret instead, and leaves the token as it is.",
        "The former one is good for another hour."
      })
  private boolean webhookSecret;

  BotsRotate(Surroundings around) {
    super(around);
  }

  @Override
  protected void run(Store store) {
    var bot = found(store);
    if (bot.messenger() != Messenger.TELEGRAM) {
      throw Refusal.failed(
          "%s is a bot of %s, whose secrets come from the settings"
              .formatted(id().value(), bot.messenger().code()));
    }
    if (bot.id().equals(Config.TELEGRAM_BOT) && around().settings().telegram() != null) {
      throw Refusal.failed(
          "%s comes from the settings: change TELEGRAM_BOT_TOKEN or TELEGRAM_WEBHOOK_SECRET"
              .formatted(id().value()));
    }
    var next = next(store, bot);
    audit(store, Consent.Act.BOT_ROTATE);
    bots(store).keep(bot, next.kept());
    done("rotated", "Rotated the %s of %s.".formatted(what(), id().value()));
  }

  private String what() {
    return webhookSecret ? "webhook secret" : "token";
  }

  private TelegramCredentials next(Store store, Bot bot) {
    var kept = TelegramCredentials.of(bots(store).credentialsOf(bot));
    if (!webhookSecret) {
      var token = token();
      return kept.map(now -> now.with(token)).orElseGet(() -> TelegramCredentials.fresh(token));
    }
    var now = store.ports().clock().instant();
    return kept.map(known -> known.rotated(now))
        .orElseThrow(() -> Refusal.failed(id().value() + " has no token yet: rotate that"));
  }
}
