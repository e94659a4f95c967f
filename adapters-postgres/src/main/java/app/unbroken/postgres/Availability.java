package app.unbroken.postgres;

import app.unbroken.delivery.Unavailable;
import org.jdbi.v3.core.HandleCallback;

/** Sessions for delivery, whose callers want to know one thing of a failure: come again, or not. */
final class Availability {
  private final Sessions sessions;

  Availability(Database database) {
    sessions = database.sessions();
  }

  <T> T statement(String what, HandleCallback<T, RuntimeException> work) {
    try {
      return sessions.statement(what, work);
    } catch (StoreException failed) {
      throw told(failed);
    }
  }

  <T> T transaction(String what, HandleCallback<T, RuntimeException> work) {
    try {
      return sessions.transaction(what, work);
    } catch (StoreException failed) {
      throw told(failed);
    }
  }

  private static RuntimeException told(StoreException failed) {
    return failed.isAway() ? new Unavailable(String.valueOf(failed.getMessage()), failed) : failed;
  }
}
