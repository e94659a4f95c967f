package app.unbroken.postgres;

import org.jspecify.annotations.Nullable;

/**
 * The database could not do what it was asked. The message says what that was and for whom, by ids,
 * and never repeats what a person typed.
 */
public final class StoreException extends RuntimeException {
  private static final long serialVersionUID = 1;

  private final boolean away;

  StoreException(String message) {
    this(message, false, null);
  }

  StoreException(String message, boolean away, @Nullable Throwable cause) {
    super(message, cause);
    this.away = away;
  }

  /**
   * Whether the database is away or overloaded, rather than at odds with us: nothing can be said to
   * be stored, and the same may work in a moment.
   */
  public boolean isAway() {
    return away;
  }
}
