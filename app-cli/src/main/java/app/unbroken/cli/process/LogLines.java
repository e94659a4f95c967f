package app.unbroken.cli.process;

/** Whether this run logs. A command that prints an answer and ends does not even start logging. */
public final class LogLines {
  private static final String PROVIDER = "slf4j.provider";

  private LogLines() {}

  /** To be called before the first class that has a logger is loaded. */
  public static void show(boolean shown) {
    if (!shown && System.getProperty(PROVIDER) == null) {
      System.setProperty(PROVIDER, "org.slf4j.helpers.NOP_FallbackServiceProvider");
      // Otherwise a line on standard error says which provider was chosen.
      System.setProperty("slf4j.internal.verbosity", "WARN");
    }
  }
}
