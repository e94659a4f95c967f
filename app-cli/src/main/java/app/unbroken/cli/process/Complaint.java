package app.unbroken.cli.process;

import app.unbroken.postgres.StoreException;
import app.unbroken.postgres.embedded.EmbeddedServerException;
import java.io.PrintStream;

/** Says on standard error what went wrong: in a line, with the stack only for those who ask. */
public final class Complaint {
  static final int FAILED = 1;
  static final int WRONG_USAGE = 2;

  private final PrintStream errors;
  private final boolean debug;

  public Complaint(PrintStream errors, boolean debug) {
    this.errors = errors;
    this.debug = debug;
  }

  /** The exit code that goes with it. */
  public int about(Exception failure) {
    lineOf(failure).lines().forEach(line -> errors.println("unbroken: " + line));
    if (debug) {
      failure.printStackTrace(errors);
    }
    return failure instanceof Refusal refusal ? refusal.exitCode() : FAILED;
  }

  public int aboutUsage(String line) {
    errors.println("unbroken: " + line.replace('\n', ' '));
    return WRONG_USAGE;
  }

  /** What happened and what to do about it. */
  public static String lineOf(Exception failure) {
    return switch (failure) {
      case Refusal refusal -> String.valueOf(refusal.getMessage());
      case StoreException store -> DatabaseAdvice.about(store);
      case EmbeddedServerException server -> oneLine(server) + causeOf(server);
      default ->
          "something went wrong (%s): run the same again with --debug to see where"
              .formatted(oneLine(failure));
    };
  }

  private static String causeOf(Exception failure) {
    return failure.getCause() == null ? "" : ": " + oneLine(failure.getCause());
  }

  private static String oneLine(Throwable failure) {
    var message = failure.getMessage();
    var name = failure.getClass().getSimpleName();
    return message == null ? name : message.lines().findFirst().orElse(name);
  }
}
