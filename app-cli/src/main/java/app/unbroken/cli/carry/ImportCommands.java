package app.unbroken.cli.carry;

import app.unbroken.cli.process.CommandGroup;
import app.unbroken.cli.process.Surroundings;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/** What can be carried in. */
public final class ImportCommands {
  private ImportCommands() {}

  public static CommandLine all(Surroundings around) {
    var group = new CommandLine(new ImportGroup());
    for (var tracker : Tracker.values()) {
      group.addSubcommand(tracker.command(), ImportTracker.of(around, tracker));
    }
    return group.addSubcommand(new ImportUnbroken(around));
  }

  @Command(name = "import", description = "Carries habits and days into somebody's book.")
  private static final class ImportGroup extends CommandGroup {}
}
