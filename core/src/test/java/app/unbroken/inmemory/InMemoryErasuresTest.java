package app.unbroken.inmemory;

import app.unbroken.Ports;
import app.unbroken.conversation.Conversations;
import app.unbroken.profile.Erasures;
import app.unbroken.profile.ErasuresContract;
import app.unbroken.profile.Overdue;
import app.unbroken.user.TimeOrderedIds;
import java.time.InstantSource;
import java.util.Random;

class InMemoryErasuresTest extends ErasuresContract {
  private final InMemoryStore store = new InMemoryStore();
  private final InMemoryAuditLog audit = new InMemoryAuditLog();
  private final Conversations conversations = new InMemoryConversations();

  @Override
  protected Ports ports() {
    var clock = InstantSource.system();
    var ids = new TimeOrderedIds(clock, new Random());
    return new Ports(
        new InMemoryPeople(store, ids), new InMemoryJournals(store, audit), audit, clock, ids);
  }

  @Override
  protected Conversations conversations() {
    return conversations;
  }

  @Override
  protected Erasures erasures() {
    return both();
  }

  @Override
  protected Overdue overdue() {
    return both();
  }

  private InMemoryErasures both() {
    return new InMemoryErasures(store, conversations, audit);
  }
}
