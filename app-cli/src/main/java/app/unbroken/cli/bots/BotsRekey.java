package app.unbroken.cli.bots;

import app.unbroken.cli.admin.AdminCommand;
import app.unbroken.cli.admin.Consent;
import app.unbroken.cli.process.Refusal;
import app.unbroken.cli.process.Surroundings;
import app.unbroken.cli.store.Store;
import app.unbroken.delivery.Bot;
import app.unbroken.delivery.Bots;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** The end of a rotation of keys. */
@Command(
    name = "rekey",
    description = {
      "Seals every bot's secrets anew with the first key of ENCRYPTION_KEY, in all workspaces.",
      "After that the other keys are not needed any more."
    })
final class BotsRekey extends AdminCommand {
  @Mixin private Consent consent = new Consent();

  BotsRekey(Surroundings around) {
    super(around);
  }

  /** The answer in JSON. */
  record View(List<String> resealed) {}

  @Override
  protected void run(Store store) {
    var bots = store.backstage().bots(around().settings());
    for (var bot : bots.list()) {
      reseal(store, bots, bot);
    }
    var ids = bots.list().stream().map(bot -> bot.id().value()).toList();
    answer(new View(ids), "Sealed the secrets of %d bots anew.\n".formatted(ids.size()));
  }

  private void reseal(Store store, Bots bots, Bot bot) {
    var act = Consent.Act.BOT_REKEY;
    try {
      var credentials = bots.credentialsOf(bot);
      var line = consent.line(store, around(), bot.workspace(), act, bot.id().value());
      store.audit().append(line);
      bots.keep(bot, credentials);
    } catch (IllegalStateException sealed) {
      throw Refusal.failed(
          "the secrets of %s do not open: put the key they were sealed with behind the new one in ENCRYPTION_KEY"
              .formatted(bot.id().value()));
    }
  }
}
