package app.unbroken.cli;

import picocli.CommandLine;
import picocli.CommandLine.Command;

/** Entry of the launcher; the commands are added here. */
@Command(
    name = "unbroken",
    description = "A habit tracker inside Telegram and WhatsApp.",
    version = "unbroken 0.1.0-SNAPSHOT",
    mixinStandardHelpOptions = true)
public final class Main implements Runnable {
  public static void main(String[] args) {
    int exitCode = new CommandLine(new Main()).execute(args);
    // System.exit asks for a logger, which starts the whole of logging: half a second.
    if (exitCode != CommandLine.ExitCode.OK) {
      System.exit(exitCode);
    }
  }

  @Override
  public void run() {
    CommandLine.usage(this, System.out);
  }
}
