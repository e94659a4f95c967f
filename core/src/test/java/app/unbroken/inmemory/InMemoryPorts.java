package app.unbroken.inmemory;

import app.unbroken.Ports;
import app.unbroken.user.TimeOrderedIds;
import java.time.InstantSource;
import java.util.Random;

/** The in-memory adapters, wired. */
final class InMemoryPorts {
  private InMemoryPorts() {}

  static Ports fresh() {
    return on(new InMemoryStore());
  }

  static Ports on(InMemoryStore store) {
    var clock = InstantSource.system();
    var ids = new TimeOrderedIds(clock, new Random());
    var audit = new InMemoryAuditLog();
    return new Ports(
        new InMemoryPeople(store, ids), new InMemoryJournals(store, audit), audit, clock, ids);
  }
}
