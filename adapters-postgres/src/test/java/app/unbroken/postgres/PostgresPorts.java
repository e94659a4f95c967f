package app.unbroken.postgres;

import app.unbroken.Ports;
import app.unbroken.user.TimeOrderedIds;
import java.time.InstantSource;
import java.util.Random;

/** The stores, wired. */
final class PostgresPorts {
  private static final InstantSource CLOCK = InstantSource.system();
  private static final TimeOrderedIds IDS = new TimeOrderedIds(CLOCK, new Random());

  private PostgresPorts() {}

  static Ports on(Database database) {
    return new Ports(
        new PostgresPeople(database, IDS),
        new PostgresJournals(database),
        new PostgresAuditLog(database),
        CLOCK,
        IDS);
  }
}
