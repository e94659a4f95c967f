package app.unbroken.conversation;

import app.unbroken.chat.Incoming;
import app.unbroken.chat.Outgoing;
import app.unbroken.chat.Received;
import app.unbroken.conversation.answer.Router;
import app.unbroken.conversation.exchange.Answer;
import app.unbroken.conversation.exchange.ErrandNeeded;
import app.unbroken.conversation.exchange.Exchange;
import app.unbroken.conversation.exchange.MoreNeeded;
import app.unbroken.conversation.layout.Layout;
import app.unbroken.conversation.memory.Memory;
import app.unbroken.conversation.tap.Tap;
import app.unbroken.journal.Decision;
import app.unbroken.journal.Scope;
import app.unbroken.linking.Doors;
import app.unbroken.user.Ids;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

/** The bot: one message in, what to say and what to write out. Pure, and safe for many threads. */
public final class Conversation {
  private final Ids ids;
  private final Supplier<Doors> doors;

  public Conversation(Ids ids) {
    this(ids, () -> Doors.UNKNOWN);
  }

  /**
   * @param doors where the bot can be found, asked each time
   */
  public Conversation(Ids ids, Supplier<Doors> doors) {
    this.ids = ids;
    this.doors = doors;
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
      var exchange = new Exchange(turn, ids, doors.get());
      var answer = Router.answer(exchange);
      return new Decision.Decided<>(
          new Reply(
              says(turn, exchange, answer),
              Memory.write(exchange.strands()),
              exchange.elsewhere(),
              null),
          exchange.deeds(),
          exchange.fence());
    } catch (MoreNeeded more) {
      return Decision.needs(more.scope());
    } catch (ErrandNeeded first) {
      return Decision.of(Reply.after(first.errand()));
    }
  }

  private static List<Outgoing> says(Turn turn, Exchange exchange, Answer answer) {
    var able = exchange.able();
    var says = new ArrayList<Outgoing>(answer.files());
    var tap = turn.received().what() instanceof Incoming.Tapped(var data, var name) ? name : "";
    var edited = answer.edited();
    var fresh = answer.fresh();
    var isTap = turn.received().what() instanceof Incoming.Tapped;
    if (isTap && able.canEdit() && edited != null) {
      says.add(new Outgoing.Show(Layout.card(edited, able), turn.received().about(), tap));
    } else if (fresh != null) {
      says.add(new Outgoing.Show(Layout.card(fresh, able), null, tap));
    } else if (!tap.isEmpty()) {
      says.add(new Outgoing.Nod(tap, ""));
    }
    return says;
  }
}
