package app.unbroken.delivery;

import app.unbroken.chat.Messenger;
import app.unbroken.chat.Outgoing;
import app.unbroken.chat.Received;
import app.unbroken.checkin.Source;
import app.unbroken.conversation.Conversation;
import app.unbroken.conversation.Conversations;
import app.unbroken.conversation.Reply;
import app.unbroken.conversation.StoredDialogue;
import app.unbroken.conversation.Turn;
import app.unbroken.delivery.outbox.Postbox;
import app.unbroken.delivery.outbox.Posting;
import app.unbroken.journal.Decision;
import app.unbroken.journal.DialogueRef;
import app.unbroken.journal.Journal;
import app.unbroken.journal.Journals;
import app.unbroken.journal.OperationId;
import app.unbroken.journal.People;
import app.unbroken.linking.LinkOutcome;
import app.unbroken.linking.Links;
import app.unbroken.user.UserId;
import app.unbroken.user.WorkspaceId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Answers messages one by one: finds the person, decides with their book, keeps what was decided.
 * For terminals and for embedding; a server answers many at a time in one transaction.
 */
public final class Reception {
  private final Conversation conversation;
  private final People people;
  private final Journals journals;
  private final Conversations conversations;
  private final Links links;
  private final Postbox postbox;

  public Reception(
      Conversation conversation, People people, Journals journals, Conversations conversations) {
    this(
        conversation, people, journals, conversations, Links.NOWHERE, (user, letters) -> List.of());
  }

  /**
   * @param links where two people become one
   * @param postbox for what is said in other chats than the one that is answered
   */
  public Reception(
      Conversation conversation,
      People people,
      Journals journals,
      Conversations conversations,
      Links links,
      Postbox postbox) {
    this.links = links;
    this.postbox = postbox;
    this.conversation = conversation;
    this.people = people;
    this.journals = journals;
    this.conversations = conversations;
  }

  /** What is to be said, once everything is written. */
  public List<Outgoing> receive(WorkspaceId workspace, Received received, Instant now) {
    var occasion =
        new Journals.Occasion(
            now,
            source(received.from().messenger()),
            new OperationId(received.from().bot().value() + ":" + received.updateId()),
            "user");
    var arrival = people.arrive(workspace, received.from(), received.sender(), now);
    var reply = answer(arrival, received, occasion, null);
    var errand = reply.errand();
    if (errand != null) {
      var linked = links.perform(arrival.user(), received.from(), errand, occasion);
      var first = arrival.first();
      var still = people.arrive(workspace, received.from(), received.sender(), now).user();
      reply = answer(new People.Arrival(still, first), received, occasion, linked);
    }
    for (var told : reply.elsewhere()) {
      postbox.post(told.user(), List.of(Posting.answer(told.to(), told.what())));
    }
    return reply.says();
  }

  private Reply answer(
      People.Arrival arrival,
      Received received,
      Journals.Occasion occasion,
      @Nullable LinkOutcome linked) {
    return journals
        .change(
            arrival.user(),
            Conversation.scopeOf(received, false),
            occasion,
            journal -> decide(received, journal, arrival.first(), linked))
        .orElseGet(() -> new Reply(List.of(), null));
  }

  private Decision<Reply> decide(
      Received received, Journal journal, boolean firstContact, @Nullable LinkOutcome linked) {
    var user = journal.user().id();
    var fence = journal.dialogue();
    Optional<StoredDialogue> kept =
        fence.open() ? conversations.read(user, fence.version()) : Optional.empty();
    var lost = fence.open() && kept.isEmpty();
    var turn = new Turn(received, journal, kept.orElse(null), lost, firstContact, linked);
    var decision = conversation.answer(turn);
    if (decision instanceof Decision.Decided<Reply> decided) {
      keep(user, decided.outcome().dialogue(), decided.dialogue());
    }
    return decision;
  }

  /** Before the commit that makes it valid: until then nobody reads this version. */
  private void keep(UserId user, @Nullable StoredDialogue dialogue, @Nullable DialogueRef fence) {
    if (dialogue != null && fence != null && fence.open()) {
      conversations.write(user, fence.version(), dialogue);
    }
  }

  private static Source source(Messenger messenger) {
    return switch (messenger) {
      case TERMINAL -> Source.TERMINAL;
      case TELEGRAM -> Source.TELEGRAM;
      case WHATSAPP -> Source.WHATSAPP;
    };
  }
}
