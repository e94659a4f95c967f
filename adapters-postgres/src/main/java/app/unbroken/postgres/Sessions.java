package app.unbroken.postgres;

import java.time.Duration;
import org.jdbi.v3.core.HandleCallback;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.JdbiException;

/** Runs work on a connection, again where it collided with somebody else's. */
final class Sessions {
  private static final int REPEATS = 3;
  private static final Duration PATIENCE = Duration.ofSeconds(4);

  private final Jdbi jdbi;

  Sessions(Jdbi jdbi) {
    this.jdbi = jdbi;
  }

  /**
   * All or nothing. The work may run several times and must have no effects beside the database.
   */
  <T> T transaction(String what, HandleCallback<T, RuntimeException> work) {
    return repeating(what, () -> jdbi.inTransaction(work));
  }

  /**
   * A single statement, which is a transaction of its own and costs no round trip beside itself.
   */
  <T> T statement(String what, HandleCallback<T, RuntimeException> work) {
    return repeating(what, () -> jdbi.withHandle(work));
  }

  @FunctionalInterface
  private interface Attempt<T> {
    T run();
  }

  private static <T> T repeating(String what, Attempt<T> attempt) {
    var end = System.nanoTime() + PATIENCE.toNanos();
    for (var repeat = 0; ; repeat++) {
      try {
        return attempt.run();
      } catch (JdbiException failed) {
        var isLast = repeat == REPEATS || System.nanoTime() - end > 0;
        if (isLast || !SqlState.isCollision(failed)) {
          throw failure(what, failed);
        }
        Waiting.between(2, 20 << repeat);
      }
    }
  }

  static StoreException failure(String what, RuntimeException cause) {
    var away = SqlState.isAway(cause);
    var message =
        "%s: %s (%s)".formatted(what, away ? "database away" : "failed", SqlState.of(cause));
    return new StoreException(message, away, cause);
  }
}
