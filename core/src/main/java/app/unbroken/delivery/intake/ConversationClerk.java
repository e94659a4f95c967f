package app.unbroken.delivery.intake;

import app.unbroken.chat.Card;
import app.unbroken.chat.Incoming;
import app.unbroken.chat.Outgoing;
import app.unbroken.chat.Received;
import app.unbroken.conversation.Conversation;
import app.unbroken.conversation.Reply;
import app.unbroken.conversation.Turn;
import app.unbroken.conversation.words.Words;
import app.unbroken.journal.Decision;
import app.unbroken.journal.Scope;
import app.unbroken.user.HourStyle;
import app.unbroken.user.Language;
import java.util.Optional;

/** The conversation, behind the desk. */
public final class ConversationClerk implements Clerk {
  private final Conversation conversation;

  public ConversationClerk(Conversation conversation) {
    this.conversation = conversation;
  }

  @Override
  public Scope scopeOf(Received received, boolean dialogueOpen) {
    return Conversation.scopeOf(received, dialogueOpen);
  }

  @Override
  public Decision<Reply> answer(Turn turn) {
    return conversation.answer(turn);
  }

  @Override
  public Optional<String> viewOf(Received received) {
    return Conversation.viewOf(received);
  }

  @Override
  public Outgoing shown(Received received, Card card) {
    return Conversation.shown(received, card);
  }

  @Override
  public Outgoing regret(Received received, Language language, DeadLetterId letter) {
    return said(received, language, "trouble.broken", letter.value());
  }

  @Override
  public Outgoing slowDown(Received received, Language language) {
    return said(received, language, "trouble.hurry");
  }

  /** A new message, never an edit: whatever stands in the chat is still true. */
  private static Outgoing said(Received received, Language language, String key, Object... given) {
    var text = Words.of(language, HourStyle.TWENTY_FOUR).write(key, given);
    var tap = received.what() instanceof Incoming.Tapped(var data, var name) ? name : "";
    return new Outgoing.Show(Card.of(text), null, tap);
  }
}
