package app.unbroken.cli;

import app.unbroken.cli.process.CommandGroup;
import app.unbroken.cli.process.Version;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.ScopeType;

/** What holds for every command. */
@Command(
    name = "unbroken",
    description = "A habit tracker inside Telegram and WhatsApp.",
    versionProvider = Version.class,
    synopsisSubcommandLabel = "COMMAND",
    footer = "%n`unbroken COMMAND --help` says more.")
@SuppressWarnings("UnusedVariable") // picocli reads what these fields declare
final class RootCommand extends CommandGroup {
  static final String DEBUG = "--debug";

  @Option(
      names = {"-h", "--help"},
      usageHelp = true,
      scope = ScopeType.INHERIT,
      description = "Shows this.")
  private boolean help;

  @Option(
      names = {"-V", "--version"},
      versionHelp = true,
      description = "Shows which version this is.")
  private boolean version;

  @Option(
      names = DEBUG,
      scope = ScopeType.INHERIT,
      description = "Shows log lines and, where something fails, the whole stack.")
  private boolean debug;
}
