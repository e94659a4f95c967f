package app.unbroken.inmemory;

import app.unbroken.Ports;
import app.unbroken.linking.Linker;
import app.unbroken.story.TwoMessengers;
import app.unbroken.user.TimeOrderedIds;
import java.time.InstantSource;
import java.util.Random;

/** A server in memory that can link. */
final class LinkingInMemory {
  private LinkingInMemory() {}

  static TwoMessengers world() {
    var clock = InstantSource.system();
    var ids = new TimeOrderedIds(clock, new Random());
    var store = new InMemoryStore();
    var audit = new InMemoryAuditLog();
    var outbox = new InMemoryOutbox(new InMemoryBots(clock), clock, store);
    var links = new InMemoryLinks(store, audit, new Linker(ids, new Random()));
    var desk =
        new InMemoryDesk(store, audit, ids, outbox, new InMemoryDeadLetters(ids, clock), links);
    var ports =
        new Ports(
            new InMemoryPeople(store, ids), new InMemoryJournals(store, audit), audit, clock, ids);
    return new TwoMessengers(ports, desk, outbox);
  }
}
