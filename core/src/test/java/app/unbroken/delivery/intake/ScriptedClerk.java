package app.unbroken.delivery.intake;

import app.unbroken.chat.Incoming;
import app.unbroken.chat.Outgoing;
import app.unbroken.chat.Received;
import app.unbroken.conversation.Reply;
import app.unbroken.conversation.StoredDialogue;
import app.unbroken.conversation.Turn;
import app.unbroken.delivery.outbox.Letters;
import app.unbroken.habit.Amount;
import app.unbroken.habit.HabitDraft;
import app.unbroken.habit.HabitId;
import app.unbroken.habit.HabitName;
import app.unbroken.journal.ActionId;
import app.unbroken.journal.Decision;
import app.unbroken.journal.Deed;
import app.unbroken.journal.DialogueRef;
import app.unbroken.journal.Scope;
import app.unbroken.planning.AddHabit;
import app.unbroken.tracking.HowMuch;
import app.unbroken.tracking.RecordCheckIn;
import app.unbroken.tracking.RecordCheckIn.CheckIn;
import app.unbroken.tracking.UndoLast;
import app.unbroken.user.Ids;
import app.unbroken.user.Language;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A clerk who understands a few words: {@code new} begins the habit that {@code log} adds one to
 * and {@code undo} takes back; {@code open X} and {@code close} are about a dialogue, {@code where}
 * tells it; {@code boom} breaks; {@code amount} tells what was logged today.
 */
public final class ScriptedClerk implements Clerk {
  private final Ids ids;

  public ScriptedClerk(Ids ids) {
    this.ids = ids;
  }

  @Override
  public Scope scopeOf(Received received, boolean dialogueOpen) {
    return said(received).equals("amount") ? Scope.PROFILE : Scope.TODAY;
  }

  @Override
  public Decision<Reply> answer(Turn turn) {
    if (turn.received().what() instanceof Incoming.Renamed) {
      return new Decision.Decided<>(new Reply(List.of(), turn.dialogue()), List.of());
    }
    var words = said(turn.received()).split(" ", 2);
    return switch (words[0]) {
      case "new" -> begin(turn);
      case "log" -> log(turn);
      case "undo" -> undo(turn);
      case "amount" -> amount(turn);
      case "open" -> open(turn.journal().dialogue(), words[1]);
      case "close" -> changing(turn.journal().dialogue().closed(), null, "closed");
      case "where" -> saying(turn, turn.dialogueLost() ? "lost" : "at " + place(turn));
      case "boom" -> throw new IllegalStateException("secret words");
      case "greedy" -> Decision.needs(Scope.TODAY);
      default -> saying(turn, (turn.firstContact() ? "welcome " : "") + words[0]);
    };
  }

  private Decision<Reply> begin(Turn turn) {
    var habit = new HabitId(ids.next());
    var draft = HabitDraft.daily(new HabitName("Water"));
    return said(turn, AddHabit.decide(turn.journal(), habit, draft, action()), "begun");
  }

  private Decision<Reply> log(Turn turn) {
    if (turn.journal().habits().isEmpty()) {
      return saying(turn, "nothing to log");
    }
    var habit = turn.journal().habits().getFirst().id();
    var more = CheckIn.of(habit, turn.journal().today(), new HowMuch.More(Amount.ONE));
    return said(turn, RecordCheckIn.decide(turn.journal(), more, action()), "logged");
  }

  private Decision<Reply> undo(Turn turn) {
    return said(turn, UndoLast.decide(turn.journal(), action()), "undone");
  }

  private static Decision<Reply> amount(Turn turn) {
    if (!turn.journal().scope().holdsAllHabits()) {
      return Decision.needs(Scope.EVERYTHING);
    }
    var habit = turn.journal().habits().getFirst().id();
    var entry = turn.journal().historyOf(habit).on(turn.journal().today());
    return saying(turn, "amount " + entry.map(it -> it.amount().toString()).orElse("0"));
  }

  private static <T> Decision<Reply> said(Turn turn, Decision<T> decision, String text) {
    return switch (decision) {
      case Decision.NeedsMore<T>(var scope) -> Decision.needs(scope);
      case Decision.Decided<T> decided -> deciding(turn, decided.deeds(), text);
    };
  }

  private static Decision<Reply> saying(Turn turn, String text) {
    return deciding(turn, List.of(), text);
  }

  private static Decision<Reply> deciding(Turn turn, List<Deed> deeds, String text) {
    return new Decision.Decided<>(new Reply(List.of(Letters.saying(text)), turn.dialogue()), deeds);
  }

  private static Decision<Reply> changing(
      DialogueRef fence, @Nullable StoredDialogue dialogue, String text) {
    return new Decision.Decided<>(
        new Reply(List.of(Letters.saying(text)), dialogue), List.of(), fence);
  }

  private static Decision<Reply> open(DialogueRef fence, String place) {
    var dialogue = new StoredDialogue("test", 1, Map.of("place", place));
    return changing(fence.opened(dialogue.mark()), dialogue, "at " + place);
  }

  private static String place(Turn turn) {
    return turn.dialogue() == null ? "home" : turn.dialogue().fields().get("place");
  }

  private ActionId action() {
    return new ActionId(ids.next());
  }

  private static String said(Received received) {
    return received.what() instanceof Incoming.Said(var text) ? text : received.what().toString();
  }

  @Override
  public Outgoing regret(Received received, Language language, DeadLetterId letter) {
    return Letters.saying("sorry " + letter.value());
  }

  @Override
  public Outgoing slowDown(Received received, Language language) {
    return Letters.saying("not so fast");
  }
}
