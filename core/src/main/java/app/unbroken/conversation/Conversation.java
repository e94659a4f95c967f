package app.unbroken.conversation;

import app.unbroken.chat.Capabilities;
import app.unbroken.chat.Incoming;
import app.unbroken.chat.MessageId;
import app.unbroken.chat.Outgoing;
import app.unbroken.chat.Received;
import app.unbroken.conversation.answer.Answer;
import app.unbroken.conversation.answer.Exchange;
import app.unbroken.conversation.answer.MoreNeeded;
import app.unbroken.conversation.answer.Router;
import app.unbroken.conversation.layout.Layout;
import app.unbroken.conversation.layout.Screen;
import app.unbroken.conversation.tap.Tap;
import app.unbroken.journal.Decision;
import app.unbroken.journal.Scope;
import app.unbroken.user.Ids;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The bot: one message in, what to say and what to write out. Pure, and safe for many threads. */
public final class Conversation {
  private final Ids ids;

  public Conversation(Ids ids) {
    this.ids = ids;
  }

  /**
   * The cheapest scope that most likely is enough to answer; the decision asks for more where it is
   * not.
   */
  public static Scope scopeOf(Received received, boolean dialogueOpen) {
    return received.what() instanceof Incoming.Tapped(var data, var tap) && !dialogueOpen
        ? Tap.read(data).map(Tap::scope).orElse(Scope.TODAY)
        : Scope.TODAY;
  }

  /**
   * Answers one message. Whoever calls writes the deeds, keeps the reply's dialogue under the
   * version that the decision names, and sends what the reply says.
   */
  public Decision<Reply> answer(Turn turn) {
    try {
      var exchange = new Exchange(turn, ids);
      var answer = Router.answer(exchange);
      return new Decision.Decided<>(
          new Reply(says(turn, exchange, answer), null), exchange.deeds());
    } catch (MoreNeeded more) {
      return Decision.needs(more.scope());
    }
  }

  private static List<Outgoing> says(Turn turn, Exchange exchange, Answer answer) {
    var able = Capabilities.of(turn.received().from().messenger());
    var says = new ArrayList<Outgoing>(answer.files());
    var tap = turn.received().what() instanceof Incoming.Tapped(var data, var name) ? name : "";
    var tapped = turn.received().what() instanceof Incoming.Tapped;
    var edits = tapped && able.canEdit() && answer.edited() != null;
    Screen screen = edits ? answer.edited() : answer.fresh();
    @Nullable MessageId replaced = edits ? turn.received().about() : null;
    if (screen != null) {
      says.add(new Outgoing.Show(Layout.card(screen, able), replaced, tap));
    } else if (!tap.isEmpty()) {
      says.add(new Outgoing.Nod(tap, ""));
    }
    return says;
  }
}
