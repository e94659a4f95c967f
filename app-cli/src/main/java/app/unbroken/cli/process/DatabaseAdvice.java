package app.unbroken.cli.process;

import app.unbroken.postgres.StoreException;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;

/** What a person can do about a database that refuses. */
public final class DatabaseAdvice {
  private DatabaseAdvice() {}

  public static String about(StoreException failure) {
    var advice = adviceOn(failure);
    return failure.getMessage() + (advice.isEmpty() ? "" : ": " + advice);
  }

  /** Empty where the message says it all. */
  public static String adviceOn(StoreException failure) {
    return advice(stateOf(failure));
  }

  private static String advice(@Nullable String state) {
    return switch (state) {
      case "28P01", "28000" -> "the user or the password is not accepted there, check DATABASE_URL";
      case "3D000" -> "there is no such database, create it or check DATABASE_URL";
      case "08001", "08004", "08006" ->
          "nothing answers there, start PostgreSQL or check host and port in DATABASE_URL";
      case "53300" -> "it has no connection left, lower DATABASE_POOL or raise its max_connections";
      case "57P03" -> "it is starting or stopping, try again in a moment";
      case "42501" -> "the user of DATABASE_URL may not do that";
      case null, default -> "";
    };
  }

  private static @Nullable String stateOf(Throwable failure) {
    for (var cause = failure.getCause(); cause != null; cause = cause.getCause()) {
      if (cause instanceof SQLException sql && sql.getSQLState() != null) {
        return sql.getSQLState();
      }
    }
    return null;
  }
}
