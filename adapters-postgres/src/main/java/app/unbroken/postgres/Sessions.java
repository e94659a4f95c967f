package app.unbroken.postgres;

import app.unbroken.user.WorkspaceId;
import java.time.Duration;
import org.jdbi.v3.core.HandleCallback;
import org.jdbi.v3.core.HandleConsumer;
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
   * A transaction that sees one workspace from its first statement on. What is done often saves
   * that statement by setting the workspace within its own first one.
   */
  <T> T inWorkspace(String what, WorkspaceId workspace, HandleCallback<T, RuntimeException> work) {
    return transaction(
        what,
        handle -> {
          handle
              .createQuery("select set_config('unbroken.workspace', :workspace, true)")
              .bind("workspace", workspace.value())
              .mapTo(String.class)
              .one();
          return work.withHandle(handle);
        });
  }

  /**
   * A single statement, which is a transaction of its own and costs no round trip beside itself.
   */
  <T> T statement(String what, HandleCallback<T, RuntimeException> work) {
    return repeating(what, () -> jdbi.withHandle(work));
  }

  /** Like {@link #statement}, and false where a key that was to be new is somebody else's. */
  boolean unlessTaken(String what, HandleConsumer<RuntimeException> work) {
    try {
      return repeating(
          what,
          () -> {
            jdbi.useHandle(work);
            return true;
          });
    } catch (StoreException failed) {
      if (SqlState.isTaken(failed)) {
        return false;
      }
      throw failed;
    }
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
