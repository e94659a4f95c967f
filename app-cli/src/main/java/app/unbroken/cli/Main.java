package app.unbroken.cli;

import app.unbroken.cli.process.Surroundings;

/** Entry of the launcher. */
public final class Main {
  private Main() {}

  public static void main(String[] arguments) {
    var exitCode = CommandLineRun.of(Surroundings.ofThisProcess(), arguments);
    if (exitCode != 0) {
      System.exit(exitCode);
    }
  }
}
