package app.unbroken.cli.bots;

import app.unbroken.cli.admin.Consent;
import app.unbroken.cli.process.Surroundings;
import app.unbroken.cli.store.Store;
import picocli.CommandLine.Command;

/** Sending goes on. */
@Command(name = "resume", description = "Ends every pause of a bot; what waited leaves at once.")
final class BotsResume extends BotCommand {
  BotsResume(Surroundings around) {
    super(around);
  }

  @Override
  protected void run(Store store) {
    var bot = found(store);
    audit(store, Consent.Act.BOT_RESUME);
    bots(store).resume(bot.id());
    done("resumed", "Resumed %s.".formatted(id().value()));
  }
}
