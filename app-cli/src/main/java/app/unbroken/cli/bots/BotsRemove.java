package app.unbroken.cli.bots;

import app.unbroken.cli.admin.Consent;
import app.unbroken.cli.process.Surroundings;
import app.unbroken.cli.store.Store;
import picocli.CommandLine.Command;

/** A bot less. */
@Command(
    name = "remove",
    description = {
      "Forgets a bot and its secrets; what waits to be sent through it is cancelled.",
      "People and their habits stay."
    })
final class BotsRemove extends BotCommand {
  BotsRemove(Surroundings around) {
    super(around);
  }

  @Override
  protected void run(Store store) {
    var bot = found(store);
    ask("%s and its secrets will be gone for good.".formatted(id().value()));
    audit(store, Consent.Act.BOT_REMOVE);
    bots(store).remove(bot.id());
    done("removed", "Removed %s.".formatted(id().value()));
  }
}
