package app.unbroken.story;

import app.unbroken.chat.Messenger;
import app.unbroken.chat.Outgoing;
import app.unbroken.chat.Received;
import app.unbroken.conversation.Conversation;
import app.unbroken.conversation.Conversations;
import app.unbroken.delivery.Reception;
import app.unbroken.inmemory.InMemoryAuditLog;
import app.unbroken.inmemory.InMemoryConversations;
import app.unbroken.inmemory.InMemoryJournals;
import app.unbroken.inmemory.InMemoryPeople;
import app.unbroken.inmemory.InMemoryStore;
import app.unbroken.journal.Journals;
import app.unbroken.journal.People;
import app.unbroken.user.Ids;
import app.unbroken.user.TimeOrderedIds;
import app.unbroken.user.WorkspaceId;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Random;

/** The whole conversation on any stores, without a messenger between. */
public final class ReceptionStage implements Stage {
  private final Messenger messenger;
  private final Reception reception;
  private final People people;
  private final Journals journals;
  private final Conversations conversations;

  public ReceptionStage(
      Messenger messenger, People people, Journals journals, Conversations conversations, Ids ids) {
    this.messenger = messenger;
    this.people = people;
    this.journals = journals;
    this.conversations = conversations;
    reception = new Reception(new Conversation(ids), people, journals, conversations);
  }

  public static ReceptionStage inMemory(Messenger messenger) {
    var ids = new TimeOrderedIds(InstantSource.system(), new Random(1));
    var store = new InMemoryStore();
    return new ReceptionStage(
        messenger,
        new InMemoryPeople(store, ids),
        new InMemoryJournals(store, new InMemoryAuditLog()),
        new InMemoryConversations(),
        ids);
  }

  @Override
  public Messenger messenger() {
    return messenger;
  }

  public People people() {
    return people;
  }

  public Journals journals() {
    return journals;
  }

  public Conversations conversations() {
    return conversations;
  }

  @Override
  public List<Outgoing> receive(Received received, Instant now) {
    return reception.receive(WorkspaceId.DEFAULT, received, now);
  }
}
