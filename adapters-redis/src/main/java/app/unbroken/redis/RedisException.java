package app.unbroken.redis;

import org.jspecify.annotations.Nullable;

/** Redis did not do what it was asked for. */
public final class RedisException extends RuntimeException {
  private static final long serialVersionUID = 1;

  RedisException(String message) {
    super(message);
  }

  /** The cause's own message may repeat keys and values. */
  RedisException(String what, @Nullable Throwable cause) {
    super(what + ": " + (cause == null ? "failed" : cause.getClass().getSimpleName()), cause);
  }
}
