package app.unbroken.cli.bots;

import app.unbroken.cli.process.CommandGroup;
import app.unbroken.cli.process.Surroundings;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/** The groups about bots and what is in them. */
public final class BotCommands {
  private BotCommands() {}

  public static CommandLine bots(Surroundings around) {
    return new CommandLine(new BotsGroup())
        .addSubcommand(new BotsList(around))
        .addSubcommand(new BotsAdd(around))
        .addSubcommand(new BotsRotate(around))
        .addSubcommand(new BotsPause(around))
        .addSubcommand(new BotsResume(around))
        .addSubcommand(new BotsRemove(around))
        .addSubcommand(new BotsRekey(around));
  }

  public static CommandLine telegram(Surroundings around) {
    return new CommandLine(new TelegramGroup())
        .addSubcommand(
            new CommandLine(new WebhookGroup())
                .addSubcommand(new WebhookInfo(around))
                .addSubcommand(new WebhookSet(around))
                .addSubcommand(new WebhookDelete(around)));
  }

  @Command(name = "bots", description = "The messenger accounts, and whether they may send.")
  private static final class BotsGroup extends CommandGroup {}

  @Command(name = "telegram", description = "How Telegram delivers.")
  private static final class TelegramGroup extends CommandGroup {}

  @Command(name = "webhook", description = "Where Telegram delivers the updates of a bot.")
  private static final class WebhookGroup extends CommandGroup {}
}
