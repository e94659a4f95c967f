package app.unbroken.conversation;

import app.unbroken.chat.Capabilities;
import app.unbroken.chat.Card;
import app.unbroken.chat.Incoming;
import app.unbroken.chat.Outgoing;
import app.unbroken.chat.Received;
import app.unbroken.chat.Text;
import app.unbroken.conversation.answer.Router;
import app.unbroken.conversation.exchange.Answer;
import app.unbroken.conversation.exchange.ErrandNeeded;
import app.unbroken.conversation.exchange.Exchange;
import app.unbroken.conversation.exchange.MoreNeeded;
import app.unbroken.conversation.layout.Layout;
import app.unbroken.conversation.memory.Memory;
import app.unbroken.conversation.tap.Place;
import app.unbroken.conversation.tap.Tap;
import app.unbroken.journal.Decision;
import app.unbroken.journal.Scope;
import app.unbroken.linking.Doors;
import app.unbroken.user.Ids;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

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
   * The page that a message asks for, by a name of its own among all that the person could be
   * shown; empty where it may ask for more than to be shown it. What the page says follows from the
   * book and the day alone.
   */
  public static Optional<String> viewOf(Received received) {
    return placeOf(received.what())
        .filter(open -> open.place().showsBookAlone())
        .map(open -> received.from().messenger().code() + "/" + open.data());
  }

  private static Optional<Tap.Open> placeOf(Incoming what) {
    return switch (what) {
      case Incoming.Commanded(var name, var payload) when payload.isBlank() -> placeOf(name);
      case Incoming.Tapped(var data, var tap) ->
          Tap.read(data).filter(Tap.Open.class::isInstance).map(Tap.Open.class::cast);
      default -> Optional.empty();
    };
  }

  private static Optional<Tap.Open> placeOf(String command) {
    return switch (command) {
      case "today" -> Optional.of(new Tap.Open(Place.TODAY, 0));
      case "habits" -> Optional.of(new Tap.Open(Place.HABITS, 0));
      case "stats" -> Optional.of(new Tap.Open(Place.STATISTICS, 0));
      default -> Optional.empty();
    };
  }

  /** A page, shown again in answer to a message. */
  public static Outgoing shown(Received received, Card card) {
    var able = Capabilities.of(received.from().messenger());
    return received.what() instanceof Incoming.Tapped(var data, var tap)
        ? new Outgoing.Show(card, able.canEdit() ? received.about() : null, tap)
        : Outgoing.show(card);
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
    var caption = caption(answer, able);
    var tap = turn.received().what() instanceof Incoming.Tapped(var data, var name) ? name : "";
    var edited = answer.edited();
    var fresh = answer.fresh();
    var isTap = turn.received().what() instanceof Incoming.Tapped;
    if (caption != null) {
      says.set(says.size() - 1, answer.files().getLast().captioned(caption));
      if (!tap.isEmpty()) {
        says.add(new Outgoing.Nod(tap, ""));
      }
    } else if (isTap && able.canEdit() && edited != null) {
      says.add(new Outgoing.Show(Layout.card(edited, able), turn.received().about(), tap));
    } else if (fresh != null) {
      says.add(new Outgoing.Show(Layout.card(fresh, able), null, tap));
    } else if (!tap.isEmpty()) {
      says.add(new Outgoing.Nod(tap, ""));
    }
    return says;
  }

  /** What the last file says besides its own words; null where that takes a message. */
  private static @Nullable Text caption(Answer answer, Capabilities able) {
    if (!answer.captioned() || answer.fresh() == null) {
      return null;
    }
    var said = Layout.card(answer.fresh(), able).text();
    var caption = answer.files().getLast().caption().line().line().and(said);
    return caption.characters().length() <= able.captionLimit() ? caption : null;
  }
}
