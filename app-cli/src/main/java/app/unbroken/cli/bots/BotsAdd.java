package app.unbroken.cli.bots;

import app.unbroken.chat.Messenger;
import app.unbroken.cli.admin.Consent;
import app.unbroken.cli.process.Refusal;
import app.unbroken.cli.process.Surroundings;
import app.unbroken.cli.store.Store;
import app.unbroken.delivery.Bot;
import app.unbroken.webhook.telegram.TelegramCredentials;
import picocli.CommandLine.Command;

/** One bot more. */
@Command(
    name = "add",
    description = {
      "Adds a Telegram bot; its token is read from standard input.",
      "A server that runs takes it along within seconds."
    })
final class BotsAdd extends BotCommand {
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
    var credentials = TelegramCredentials.fresh(token());
    bots.keep(Bot.working(workspace(), id(), Messenger.TELEGRAM), credentials.kept());
    audit(store, Consent.Act.BOT_ADD);
    done("added", "Added %s.".formatted(id().value()));
  }
}
