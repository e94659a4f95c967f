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
import app.unbroken.journal.Decision;
import app.unbroken.journal.DialogueRef;
import app.unbroken.journal.Journal;
import app.unbroken.journal.Journals;
import app.unbroken.journal.OperationId;
import app.unbroken.journal.People;
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

  public Reception(
      Conversation conversation, People people, Journals journals, Conversations conversations) {
    this.conversation = conversation;
    this.people = people;
    this.journals = journals;
    this.conversations = conversations;
  }

  /** What is to be said, once everything is written. */
  public List<Outgoing> receive(WorkspaceId workspace, Received received, Instant now) {
    var arrival = people.arrive(workspace, received.from(), received.sender(), now);
    var occasion =
        new Journals.Occasion(
            now,
            source(received.from().messenger()),
            new OperationId(received.from().bot().value() + ":" + received.updateId()),
            "user");
    var scope = Conversation.scopeOf(received, false);
    return journals
        .change(
            arrival.user(), scope, occasion, journal -> decide(received, journal, arrival.first()))
        .map(Reply::says)
        .orElse(List.of());
  }

  private Decision<Reply> decide(Received received, Journal journal, boolean firstContact) {
    var user = journal.user().id();
    var fence = journal.dialogue();
    Optional<StoredDialogue> kept =
        fence.open() ? conversations.read(user, fence.version()) : Optional.empty();
    var lost = fence.open() && kept.isEmpty();
    var decision =
        conversation.answer(new Turn(received, journal, kept.orElse(null), lost, firstContact));
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
