package app.unbroken.delivery.intake;

import java.util.Arrays;
import java.util.stream.Collectors;

/**
 * Why an update could not be decided: which exception and where, never its message, for messages
 * quote what people wrote.
 */
public record Cause(String exception, String trace) {
  private static final int FRAMES = 12;

  public static Cause of(Throwable thrown) {
    var trace =
        Arrays.stream(thrown.getStackTrace())
            .limit(FRAMES)
            .map(StackTraceElement::toString)
            .collect(Collectors.joining("\n"));
    var root = thrown.getCause();
    var name = thrown.getClass().getName();
    return new Cause(root == null ? name : name + " <- " + root.getClass().getName(), trace);
  }
}
