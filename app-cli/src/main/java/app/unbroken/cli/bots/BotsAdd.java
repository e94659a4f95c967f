package app.unbroken.cli.bots;

import app.unbroken.chat.Messenger;
import app.unbroken.cli.admin.Consent;
import app.unbroken.cli.process.Refusal;
import app.unbroken.cli.process.Surroundings;
import app.unbroken.cli.store.Store;
import app.unbroken.delivery.Bot;
import app.unbroken.delivery.Credentials;
import app.unbroken.webhook.telegram.TelegramCredentials;
import app.unbroken.webhook.whatsapp.WhatsAppCredentials;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** One bot more. */
@Command(
    name = "add",
    description = {
      "Adds a Telegram bot, whose token is read from standard input; or, with --number, a WhatsApp",
      "number: access token, app secret and verify token are read, one line each.",
      "A server that runs takes it along within seconds."
    })
final class BotsAdd extends BotCommand {
  @Option(
      names = "--number",
      paramLabel = "ID",
      description = "Adds a WhatsApp number: the id that Meta gives it, which is not the number.")
  private @Nullable String number;

  BotsAdd(Surroundings around) {
    super(around);
  }

  @Override
  protected void run(Store store) {
    var bots = bots(store);
    if (bots.find(id()).isPresent()) {
      throw Refusal.failed(
          "there is a bot %s already: `unbroken bots rotate` gives it another token"
              .formatted(id().value()));
    }
    var messenger = number == null ? Messenger.TELEGRAM : Messenger.WHATSAPP;
    var credentials =
        number == null ? TelegramCredentials.fresh(token()).kept() : whatsApp(store, number);
    bots.keep(Bot.working(workspace(), id(), messenger), credentials);
    audit(store, Consent.Act.BOT_ADD);
    done("added", "Added %s.".formatted(id().value()));
  }

  private Credentials whatsApp(Store store, String number) {
    if (!number.matches("[0-9]{5,30}")) {
      throw Refusal.wrongUsage("--number: an id of 5 to 30 digits, not " + number);
    }
    var bots = bots(store);
    for (var bot : bots.list()) {
      var known = WhatsAppCredentials.of(bots.credentialsOf(bot));
      if (known.filter(each -> each.number().equals(number)).isPresent()) {
        throw Refusal.failed("the number %s belongs to another bot already".formatted(number));
      }
    }
    var secrets = secrets("Access token", "App secret", "Verify token");
    return new WhatsAppCredentials(number, secrets.get(0), secrets.get(1), secrets.get(2)).kept();
  }
}
