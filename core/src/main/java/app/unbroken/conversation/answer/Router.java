package app.unbroken.conversation.answer;

import app.unbroken.chat.Incoming;
import app.unbroken.chat.Text;
import app.unbroken.conversation.act.Say;
import app.unbroken.conversation.dialogue.NewHabitDialogue;
import app.unbroken.conversation.exchange.Answer;
import app.unbroken.conversation.exchange.Exchange;
import app.unbroken.conversation.memory.Strand;
import app.unbroken.conversation.memory.Strands;
import app.unbroken.conversation.news.Morning;
import app.unbroken.conversation.question.Input;
import app.unbroken.profile.NoteVisit;
import org.jspecify.annotations.Nullable;

/** Sends each kind of message to the class that answers it, and adds the news of the day. */
public final class Router {
  private Router() {}

  public static Answer answer(Exchange exchange) {
    var before = exchange.strands();
    if (exchange.what() instanceof Incoming.Blocked
        || exchange.what() instanceof Incoming.Renamed) {
      return Answer.SILENCE;
    }
    var answer = withoutNews(exchange);
    if (exchange.hasLostItsThread()) {
      answer = answer.after(exchange.reader().write("thread.lost"));
    }
    return withNews(exchange, withDraftNote(exchange, before, answer));
  }

  private static Answer withoutNews(Exchange exchange) {
    var open = exchange.strands().open();
    var linked = exchange.linked();
    if (linked != null) {
      return Linking.answer(exchange, linked);
    }
    return switch (exchange.what()) {
      case Incoming.Said(var text) -> said(exchange, open, text);
      case Incoming.Commanded(var name, var payload) -> Commands.answer(exchange, name, payload);
      case Incoming.Tapped(var data, var tap) -> TapAnswers.answer(exchange, data);
      case Incoming.Located(var latitude, var longitude) ->
          open == null
              ? Whereabouts.located(exchange, latitude, longitude)
              : Talks.answer(exchange, open, new Input.Placed(latitude, longitude));
      case Incoming.Unsupported ignored -> unsupported(exchange, open);
      case Incoming.Blocked ignored -> Answer.SILENCE;
      case Incoming.Renamed ignored -> Answer.SILENCE;
      case Incoming.Unblocked ignored -> Commands.answer(exchange, "start", "");
    };
  }

  /** A line that may have answered a question which is lost is not taken for anything else. */
  private static Answer said(Exchange exchange, @Nullable Strand open, String text) {
    if (exchange.hasLostItsThread()) {
      return Answer.show(Say.todayScreen(exchange));
    }
    return open == null ? Lines.answer(exchange, text) : Talks.said(exchange, open, text);
  }

  private static Answer unsupported(Exchange exchange, @Nullable Strand open) {
    var text = exchange.reader().write("unsupported");
    return open == null
        ? Answer.show(Say.todayScreen(exchange).after(text))
        : Talks.ask(exchange, open, text, 0);
  }

  private static Answer withDraftNote(Exchange exchange, Strands before, Answer answer) {
    var kept = exchange.strands().kept();
    var open = before.open();
    if (kept == null || open == null || !kept.id().equals(open.id())) {
      return answer;
    }
    return exchange.strands().open() == null && kept.state() instanceof NewHabitDialogue draft
        ? answer.withNews(
            exchange.reader().write("draft.kept", Text.bold(draft.draft().look().name().value())))
        : answer;
  }

  /**
   * While a question waits for its answer, nothing else is asked: the news of the day stay untold
   * until the next message.
   */
  private static Answer withNews(Exchange exchange, Answer answer) {
    var lastSeen = exchange.journal().user().lastSeen();
    if (exchange.strands().open() != null && lastSeen != null) {
      return answer;
    }
    var visit = exchange.decide(NoteVisit::decide);
    if (visit instanceof NoteVisit.Outcome.SeenAlready || lastSeen == null) {
      return answer;
    }
    var morning = Morning.of(exchange, lastSeen);
    return morning.news().isEmpty()
        ? answer
        : answer.withNews(morning.news()).leads(morning.choices());
  }
}
