package app.unbroken.postgres;

import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What PostgreSQL's five characters mean for us. */
final class SqlState {
  static final String READ_ONLY = "25006";

  /** Serialization failure, deadlock, lock not available: the loser of a race tries again. */
  private static final Set<String> COLLISIONS = Set.of("40001", "40P01", "55P03");

  /** Shutdown, crash, start-up; a server that only reads; out of time: of a statement, of us. */
  private static final Set<String> AWAY =
      Set.of("57P01", "57P02", "57P03", "57P05", READ_ONLY, "57014", "25P03");

  private SqlState() {}

  static boolean isCollision(Throwable failure) {
    var state = of(failure);
    return state != null && COLLISIONS.contains(state);
  }

  static boolean isTaken(Throwable failure) {
    return "23505".equals(of(failure));
  }

  static boolean isAway(Throwable failure) {
    var state = of(failure);
    return hasCause(failure, SQLTransientConnectionException.class)
        || (state != null
            && (AWAY.contains(state)
                || COLLISIONS.contains(state)
                || isOfConnections(state)
                || isOfResources(state)));
  }

  private static boolean isOfConnections(String state) {
    return state.startsWith("08");
  }

  private static boolean isOfResources(String state) {
    return state.startsWith("53");
  }

  static @Nullable String of(Throwable failure) {
    for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
      if (cause instanceof SQLException sql && sql.getSQLState() != null) {
        return sql.getSQLState();
      }
    }
    return null;
  }

  private static boolean hasCause(Throwable failure, Class<?> type) {
    for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
      if (type.isInstance(cause)) {
        return true;
      }
    }
    return false;
  }
}
