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
    System.exit(new CommandLine(new Main()).execute(args));
  }

  @Override
  public void run() {
    CommandLine.usage(this, System.out);
  }
}
