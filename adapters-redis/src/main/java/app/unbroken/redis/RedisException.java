package app.unbroken.redis;

import org.jspecify.annotations.Nullable;
import redis.clients.jedis.exceptions.JedisDataException;

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

  /** Whether it answered, and said no. */
  public boolean isRefusal() {
    for (Throwable cause = getCause(); cause != null; cause = cause.getCause()) {
      if (cause instanceof JedisDataException) {
        return true;
      }
    }
    return false;
  }

  /** Whether a key holds something of another type than it was asked for. */
  static boolean isOfAnotherType(Exception refusal) {
    return String.valueOf(refusal.getMessage()).startsWith("WRONGTYPE");
  }
}
