package app.unbroken.cli.whatsapp;

import app.unbroken.cli.process.CommandGroup;
import app.unbroken.cli.process.Surroundings;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/** The group about WhatsApp and what is in it. */
public final class WhatsAppCommands {
  private WhatsAppCommands() {}

  public static CommandLine whatsApp(Surroundings around) {
    return new CommandLine(new WhatsAppGroup())
        .addSubcommand(
            new CommandLine(new TemplatesGroup())
                .addSubcommand(new TemplatesList(around))
                .addSubcommand(new TemplatesPush(around)));
  }

  @Command(name = "whatsapp", description = "What Meta has to know beforehand.")
  private static final class WhatsAppGroup extends CommandGroup {}

  @Command(
      name = "templates",
      description = "What may be sent to people who have not written for a day.")
  private static final class TemplatesGroup extends CommandGroup {}
}
