package app.unbroken.cli.letters;

import app.unbroken.cli.process.CommandGroup;
import app.unbroken.cli.process.Surroundings;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/** The groups about delivery and what is in them. */
public final class LetterCommands {
  private LetterCommands() {}

  public static CommandLine outbox(Surroundings around) {
    return new CommandLine(new OutboxGroup())
        .addSubcommand(new OutboxList(around))
        .addSubcommand(new OutboxShow(around))
        .addSubcommand(new OutboxRetry(around))
        .addSubcommand(new OutboxCancel(around));
  }

  public static CommandLine dead(Surroundings around) {
    return new CommandLine(new DeadGroup())
        .addSubcommand(new DeadList(around))
        .addSubcommand(new DeadShow(around))
        .addSubcommand(new DeadReplay(around))
        .addSubcommand(new DeadDrop(around));
  }

  @Command(name = "outbox", description = "What is on its way to people, and what became of it.")
  private static final class OutboxGroup extends CommandGroup {}

  @Command(name = "dead", description = "Updates that could not be decided.")
  private static final class DeadGroup extends CommandGroup {}
}
