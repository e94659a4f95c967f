package app.unbroken.inmemory;

import app.unbroken.Ports;
import app.unbroken.delivery.intake.DeadLetters;
import app.unbroken.delivery.intake.Desk;
import app.unbroken.delivery.intake.DeskContract;
import app.unbroken.delivery.outbox.Outbox;
import app.unbroken.user.TimeOrderedIds;
import app.unbroken.user.UserId;
import java.time.InstantSource;
import java.util.Random;

class InMemoryDeskTest extends DeskContract {

  @Override
  protected Fixture fixture() {
    return new InMemory();
  }

  private static final class InMemory implements Fixture {
    private final InstantSource clock = InstantSource.system();
    private final TimeOrderedIds ids = new TimeOrderedIds(clock, new Random());
    private final InMemoryStore store = new InMemoryStore();
    private final InMemoryAuditLog audit = new InMemoryAuditLog();
    private final Ports ports =
        new Ports(
            new InMemoryPeople(store, ids), new InMemoryJournals(store, audit), audit, clock, ids);
    private final InMemoryOutbox outbox = new InMemoryOutbox(new InMemoryBots(clock), clock, store);
    private final InMemoryDeadLetters deadLetters = new InMemoryDeadLetters(ids, clock);
    private final InMemoryDesk desk = new InMemoryDesk(store, audit, ids, outbox, deadLetters);

    @Override
    public Desk desk() {
      return desk;
    }

    @Override
    public Ports ports() {
      return ports;
    }

    @Override
    public Outbox outbox() {
      return outbox;
    }

    @Override
    public DeadLetters deadLetters() {
      return deadLetters;
    }

    @Override
    public int auditLines(UserId user) {
      return audit.list(user.workspace(), user.value(), 0, 100).size();
    }
  }
}
