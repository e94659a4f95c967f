package app.unbroken.story;

import app.unbroken.chat.ChatAddress;
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
import app.unbroken.linking.Account;
import app.unbroken.linking.Errand;
import app.unbroken.linking.LinkCode;
import app.unbroken.linking.LinkId;
import app.unbroken.linking.LinkOutcome;
import app.unbroken.user.Ids;
import app.unbroken.user.PersonName;
import app.unbroken.user.TimeOrderedIds;
import app.unbroken.user.UserId;
import app.unbroken.user.WorkspaceId;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.UUID;

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
    reception =
        new Reception(
            new Conversation(ids),
            people,
            journals,
            conversations,
            ReceptionStage::linked,
            (user, letters) -> List.of());
  }

  /** Every code is right and somebody's, who has taken it back by the time it is confirmed. */
  private static LinkOutcome linked(
      UserId who, ChatAddress from, Errand errand, Journals.Occasion occasion) {
    return switch (errand) {
      case Errand.MakeCode ignored ->
          new LinkOutcome.Made(new LinkCode("K7QM2F9XTR40"), occasion.now());
      case Errand.Present ignored ->
          new LinkOutcome.Shown(
              new LinkId(new UUID(3, 4)),
              new Account(
                  PersonName.UNKNOWN, Set.of(Messenger.TELEGRAM), LocalDate.of(2026, 3, 1), 4));
      case Errand.Confirm ignored -> new LinkOutcome.NoSuchCode();
      case Errand.Join ignored -> new LinkOutcome.NothingAsked();
      case Errand.Refuse ignored -> new LinkOutcome.NothingAsked();
      case Errand.Part ignored -> new LinkOutcome.TooLateToPart();
      case Errand.Unlink ignored -> new LinkOutcome.NothingToPart();
    };
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
