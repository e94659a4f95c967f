package app.unbroken.conversation.answer;

import app.unbroken.chat.Text;
import app.unbroken.conversation.act.Say;
import app.unbroken.conversation.act.Undoing;
import app.unbroken.conversation.dialogue.ChangeHabitDialogue;
import app.unbroken.conversation.dialogue.CheckInDialogue;
import app.unbroken.conversation.dialogue.ClarifyDialogue;
import app.unbroken.conversation.dialogue.Dialogue;
import app.unbroken.conversation.dialogue.ForgetDialogue;
import app.unbroken.conversation.dialogue.HistoryDialogue;
import app.unbroken.conversation.dialogue.LinkDialogue;
import app.unbroken.conversation.dialogue.NewHabitDialogue;
import app.unbroken.conversation.dialogue.Next;
import app.unbroken.conversation.dialogue.RestDialogue;
import app.unbroken.conversation.dialogue.SettingsDialogue;
import app.unbroken.conversation.dialogue.WelcomeDialogue;
import app.unbroken.conversation.dialogue.ZoneDialogue;
import app.unbroken.conversation.exchange.Answer;
import app.unbroken.conversation.exchange.Exchange;
import app.unbroken.conversation.grammar.Lexicon;
import app.unbroken.conversation.grammar.Understood;
import app.unbroken.conversation.layout.Screen;
import app.unbroken.conversation.memory.Strand;
import app.unbroken.conversation.prompt.Answers;
import app.unbroken.conversation.prompt.Prompt;
import app.unbroken.conversation.question.Input;
import app.unbroken.conversation.question.Remark;
import app.unbroken.conversation.question.Scene;
import app.unbroken.conversation.screen.MenuScreen;
import app.unbroken.conversation.screen.PausesScreen;
import app.unbroken.conversation.screen.SettingsScreen;
import app.unbroken.conversation.tap.HabitView;
import app.unbroken.conversation.tap.Tap;
import app.unbroken.habit.HabitId;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Answers within a dialogue. */
final class Talks {
  private Talks() {}

  static Answer begin(Exchange exchange, Dialogue first) {
    return ask(exchange, exchange.begin(first), Text.empty(), 0);
  }

  /** Puts the question at which a dialogue stands, below something that is to be said first. */
  static Answer ask(Exchange exchange, Strand strand, Text remark, int page) {
    return Answer.show(prompt(exchange, strand, page).after(remark));
  }

  static Answer answer(Exchange exchange, Strand strand, Input input) {
    return switch (next(strand.state(), input, exchange.scene())) {
      case Next.Ask(var state, var remark) -> {
        var moved = strand.at(state, exchange.now());
        exchange.remember(exchange.strands().opening(moved));
        yield ask(exchange, moved, words(exchange, remark), 0);
      }
      case Next.Grant(var wish, var otherwise) -> Wishes.grant(exchange, strand, wish, otherwise);
      case Next.Leave() -> {
        exchange.remember(exchange.strands().closed());
        yield whereItBegan(exchange, strand.state());
      }
    };
  }

  /** A button of a question: of the one that is open, of a draft that was left, or an old one. */
  static Answer tapped(Exchange exchange, Tap.Answer tap) {
    var current = current(exchange, tap);
    if (current.isEmpty()) {
      return outdated(exchange, tap);
    }
    var strand = current.get();
    exchange.remember(exchange.strands().opening(strand));
    return switch (tap.value()) {
      case Answers.BACK -> answer(exchange, strand, new Input.Back());
      case Answers.SKIP -> answer(exchange, strand, new Input.Skip());
      case Answers.CANCEL -> cancel(exchange, strand);
      default -> answer(exchange, strand, new Input.Chosen(tap.value()));
    };
  }

  static Answer turned(Exchange exchange, Tap.Turn turn) {
    var open = exchange.strands().open();
    return open != null
            && open.id().equals(turn.dialogue())
            && open.state().step().equals(turn.step())
        ? ask(exchange, open, Text.empty(), turn.page())
        : outdated(exchange, new Tap.Answer(turn.dialogue(), turn.step(), Answers.BACK));
  }

  /** A typed line: the label of a choice, a way out, a command, or else the answer. */
  static Answer said(Exchange exchange, Strand strand, String text) {
    if (strand.state() instanceof ForgetDialogue.AskedWord asked && asked.isMeantBy(text)) {
      return answer(exchange, strand, new Input.Typed(text));
    }
    var labelled = prompt(exchange, strand, 0).labelled(text);
    if (labelled.isPresent()) {
      return TapAnswers.answer(exchange, labelled.get());
    }
    var menu = MenuScreen.named(exchange.reader(), text);
    if (menu.isPresent()) {
      return TapAnswers.answer(exchange, menu.get());
    }
    return switch (exchange.scene().grammar().understand(text, Lexicon.EMPTY)) {
      case Understood.Command(var name, var payload) -> Commands.answer(exchange, name, payload);
      case Understood.Undo() -> undo(exchange, strand);
      case Understood.Pressed pressed -> pressed(exchange, strand, pressed, text);
      case Understood.Ask(var question)
          when strand.state() instanceof NewHabitDialogue.Previewed -> {
        exchange.remember(exchange.strands().left());
        yield Lines.asked(exchange, question);
      }
      default -> answer(exchange, strand, new Input.Typed(text));
    };
  }

  static Answer undo(Exchange exchange, Strand strand) {
    var undone = Undoing.text(exchange);
    return ask(exchange, strand, undone, 0);
  }

  static Answer cancel(Exchange exchange, Strand strand) {
    exchange.remember(exchange.strands().closed());
    var reader = exchange.reader();
    return switch (strand.state()) {
      case ZoneDialogue zone when zone.welcoming() -> Whereabouts.assumed(exchange);
      case WelcomeDialogue ignored -> Whereabouts.assumed(exchange);
      default -> Answer.show(Say.todayScreen(exchange).after(reader.write("cancelled")));
    };
  }

  private static Answer pressed(
      Exchange exchange, Strand strand, Understood.Pressed pressed, String text) {
    return switch (pressed.label()) {
      case CANCEL -> cancel(exchange, strand);
      case BACK -> answer(exchange, strand, new Input.Back());
      case SKIP -> answer(exchange, strand, new Input.Skip());
      case MENU -> Commands.answer(exchange, "menu", "");
      case OK, DONE -> chosenOr(exchange, strand, Answers.OK, text);
      case YES ->
          offers(exchange, strand, "yes")
              ? chosenOr(exchange, strand, "yes", text)
              : chosenOr(exchange, strand, Answers.OK, text);
      case NO -> chosenOr(exchange, strand, "no", text);
      case CHANGE -> chosenOr(exchange, strand, Answers.CHANGE, text);
      case NEXT -> ask(exchange, strand, Text.empty(), 1);
      case PREVIOUS -> ask(exchange, strand, Text.empty(), 0);
      case LATER, ALL_DONE, CHOOSE -> answer(exchange, strand, new Input.Typed(text));
    };
  }

  private static Answer chosenOr(Exchange exchange, Strand strand, String value, String text) {
    return answer(
        exchange,
        strand,
        offers(exchange, strand, value) ? new Input.Chosen(value) : new Input.Typed(text));
  }

  private static boolean offers(Exchange exchange, Strand strand, String value) {
    return prompt(exchange, strand, 0)
        .choices()
        .anyMatch(choice ->
            choice.tap() instanceof Tap.Answer(var dialogue, var step, var offered)
                && offered.equals(value));
  }

  private static Next next(Dialogue state, Input input, Scene scene) {
    return switch (state) {
      case ZoneDialogue zone -> ZoneDialogue.next(zone, input, scene);
      case WelcomeDialogue welcome -> WelcomeDialogue.next(welcome, input);
      case NewHabitDialogue newHabit -> NewHabitDialogue.next(newHabit, input, scene);
      case ChangeHabitDialogue change -> ChangeHabitDialogue.next(change, input, scene);
      case CheckInDialogue checkIn -> CheckInDialogue.next(checkIn, input, scene);
      case HistoryDialogue history -> HistoryDialogue.next(history, input, scene);
      case RestDialogue rest -> RestDialogue.next(rest, input, scene);
      case SettingsDialogue settings -> SettingsDialogue.next(settings, input, scene);
      case ForgetDialogue forget -> ForgetDialogue.next(forget, input);
      case LinkDialogue link -> LinkDialogue.next(link, input);
      case ClarifyDialogue clarify -> ClarifyDialogue.next(clarify, input);
    };
  }

  private static Screen prompt(Exchange exchange, Strand strand, int page) {
    return Prompt.of(exchange.reader(), exchange.scene(), strand, page);
  }

  private static Optional<Strand> current(Exchange exchange, Tap.Answer tap) {
    var strands = exchange.strands();
    return Optional.ofNullable(strands.open())
        .filter(strand -> asks(strand, tap))
        .or(() -> Optional.ofNullable(strands.kept()).filter(strand -> asks(strand, tap)));
  }

  private static boolean asks(Strand strand, Tap.Answer tap) {
    return strand.id().equals(tap.dialogue()) && strand.state().step().equals(tap.step());
  }

  private static Answer outdated(Exchange exchange, Tap.Answer tap) {
    var reader = exchange.reader();
    var open = exchange.strands().open();
    if (open != null) {
      return ask(exchange, open, reader.write("question.answered"), 0);
    }
    var begun = exchange.wholeDay().habit(new HabitId(tap.dialogue().value()));
    return begun.isPresent()
        ? Say.habit(exchange, begun.get().id(), reader.write("new.already"))
        : Answer.show(Say.todayScreen(exchange).after(reader.write("question.over")));
  }

  private static Answer whereItBegan(Exchange exchange, Dialogue state) {
    var reader = exchange.reader();
    return switch (state) {
      case ChangeHabitDialogue change -> Places.look(exchange, change.habit(), HabitView.CARD, 0);
      case CheckInDialogue checkIn -> Places.look(exchange, checkIn.habit(), HabitView.CARD, 0);
      case HistoryDialogue history -> Places.look(exchange, history.habit(), HabitView.CARD, 0);
      case SettingsDialogue ignored -> Answer.show(SettingsScreen.of(reader, 0));
      case ZoneDialogue zone when zone.welcoming() -> Whereabouts.assumed(exchange);
      case ZoneDialogue ignored -> Answer.show(SettingsScreen.of(reader, 0));
      case ForgetDialogue ignored -> Answer.show(SettingsScreen.of(reader, 0));
      case RestDialogue ignored -> Answer.show(PausesScreen.of(reader, exchange.wholeDay(), 0));
      case WelcomeDialogue ignored -> Whereabouts.assumed(exchange);
      case NewHabitDialogue ignored ->
          Answer.show(Say.todayScreen(exchange).after(reader.write("cancelled")));
      case LinkDialogue ignored ->
          Answer.show(Say.todayScreen(exchange).after(reader.write("link.not.joined")));
      case ClarifyDialogue ignored ->
          Answer.show(Say.todayScreen(exchange).after(reader.write("cancelled")));
    };
  }

  private static Text words(Exchange exchange, @Nullable Remark remark) {
    return remark == null
        ? Text.empty()
        : exchange.reader().write(remark.key(), remark.arguments().toArray());
  }
}
