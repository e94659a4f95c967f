package app.unbroken.cli.bots;

import app.unbroken.cli.admin.Consent;
import app.unbroken.cli.process.Surroundings;
import app.unbroken.cli.store.Store;
import app.unbroken.delivery.Bot;
import app.unbroken.delivery.Bots;
import app.unbroken.delivery.outbox.Kind;
import picocli.CommandLine.Command;

/** Sending goes on. */
@Command(
    name = "resume",
    description = "Ends every pause of a bot, of all, or of one kind; what waited leaves at once.")
final class BotsResume extends SendingCommand {
  BotsResume(Surroundings around) {
    super(around);
  }

  @Override
  protected void run(Store store) {
    steerAll(store, "resumed", "Resumed %s.\n".formatted(reach()));
  }

  @Override
  Consent.Act act() {
    return Consent.Act.BOT_RESUME;
  }

  @Override
  void steer(Bots bots, Bot bot) {
    bots.resume(bot.id());
  }

  @Override
  void steer(Store store, Kind kind) {
    store.backstage().holds().release(kind);
  }
}
