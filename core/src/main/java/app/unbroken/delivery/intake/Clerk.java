package app.unbroken.delivery.intake;

import app.unbroken.chat.Card;
import app.unbroken.chat.Outgoing;
import app.unbroken.chat.Received;
import app.unbroken.conversation.Reply;
import app.unbroken.conversation.Turn;
import app.unbroken.journal.Decision;
import app.unbroken.journal.Scope;
import app.unbroken.user.Language;
import java.util.Optional;

/** Who decides at the desk. Pure: everything may be asked twice. */
public interface Clerk {

  /** How much of the person's book an update will probably need. */
  Scope scopeOf(Received received, boolean dialogueOpen);

  Decision<Reply> answer(Turn turn);

  /** The page that an update asks for and nothing else, by a name; empty for any other. */
  default Optional<String> viewOf(Received received) {
    return Optional.empty();
  }

  /** Answers with a page that was shown before. */
  default Outgoing shown(Received received, Card card) {
    return Outgoing.show(card);
  }

  /** What a person is told whose update broke something. */
  Outgoing regret(Received received, Language language, DeadLetterId letter);

  /** What a person is told who writes faster than anybody can. */
  Outgoing slowDown(Received received, Language language);
}
