package app.unbroken.postgres.embedded;

import org.jspecify.annotations.Nullable;

/** The embedded server cannot be used; the message is one line that says what to do about it. */
public sealed class EmbeddedServerException extends RuntimeException {
  private static final long serialVersionUID = 1;

  /** Another process has the data folder. */
  public static final class FolderInUse extends EmbeddedServerException {
    private static final long serialVersionUID = 1;

    FolderInUse(String message) {
      super(message);
    }
  }

  EmbeddedServerException(String message) {
    super(message);
  }

  EmbeddedServerException(String message, @Nullable Throwable cause) {
    super(message, cause);
  }
}
