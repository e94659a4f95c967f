package app.unbroken.conversation.act;

import app.unbroken.chat.Text;
import app.unbroken.conversation.exchange.Answer;
import app.unbroken.conversation.exchange.Exchange;
import app.unbroken.journal.Action;
import app.unbroken.journal.ActionId;
import app.unbroken.tracking.UndoLast;
import java.util.Locale;

/** Takes things back. */
public final class Undoing {
  private Undoing() {}

  public static Answer last(Exchange exchange) {
    return Say.today(exchange, text(exchange));
  }

  /** Takes the last action back and says so. */
  public static Text text(Exchange exchange) {
    return words(exchange, exchange.decide(UndoLast::decide));
  }

  public static Answer one(Exchange exchange, ActionId which) {
    UndoLast.Outcome outcome =
        exchange.decide((journal, action) -> UndoLast.decide(journal, which, action));
    return Say.today(exchange, words(exchange, outcome));
  }

  private static Text words(Exchange exchange, UndoLast.Outcome outcome) {
    var reader = exchange.reader();
    return switch (outcome) {
      case UndoLast.Outcome.Undone(var action, var habits) -> undone(exchange, action);
      case UndoLast.Outcome.NothingToUndo() -> reader.write("undo.nothing");
      case UndoLast.Outcome.OutOfReach() -> reader.write("undo.out.of.reach");
      case UndoLast.Outcome.AlreadyUndone(var action) -> reader.write("undo.already");
      case UndoLast.Outcome.Overtaken(var action) -> reader.write("undo.overtaken");
      case UndoLast.Outcome.NameTaken(var action, var existing) ->
          reader.write("undo.name.taken", Text.bold(existing.name().value()));
    };
  }

  private static Text undone(Exchange exchange, Action action) {
    var reader = exchange.reader();
    var subject = action.deed().subject();
    var what = reader.say("action." + action.deed().kind().name().toLowerCase(Locale.ROOT));
    return subject.isEmpty()
        ? reader.write("undo.done.alone", what)
        : reader.write("undo.done", Text.bold(subject), what);
  }
}
