package app.unbroken.conversation.answer;

import app.unbroken.chat.Text;
import app.unbroken.chat.Typed;
import app.unbroken.conversation.act.Say;
import app.unbroken.conversation.act.Undoing;
import app.unbroken.conversation.dialogue.ForgetDialogue;
import app.unbroken.conversation.dialogue.LinkDialogue;
import app.unbroken.conversation.dialogue.NewHabitDialogue;
import app.unbroken.conversation.dialogue.WelcomeDialogue;
import app.unbroken.conversation.dialogue.ZoneDialogue;
import app.unbroken.conversation.exchange.Answer;
import app.unbroken.conversation.exchange.ErrandNeeded;
import app.unbroken.conversation.exchange.Exchange;
import app.unbroken.conversation.memory.Strand;
import app.unbroken.conversation.question.Input;
import app.unbroken.conversation.screen.HelpScreen;
import app.unbroken.conversation.tap.Beginning;
import app.unbroken.conversation.tap.Place;
import app.unbroken.conversation.tap.Tap;
import app.unbroken.linking.Errand;
import app.unbroken.linking.LinkCode;
import org.jspecify.annotations.Nullable;

/** Commands, with a slash or without: they work wherever a dialogue stands. */
final class Commands {
  private Commands() {}

  static Answer answer(Exchange exchange, String name, String payload) {
    var open = exchange.strands().open();
    return switch (name) {
      case "start" -> start(exchange, payload);
      case "today" -> open(exchange, Place.TODAY);
      case "menu" -> open(exchange, Place.MENU);
      case "habits" -> open(exchange, Place.HABITS);
      case "stats" -> open(exchange, Place.STATISTICS);
      case "settings" -> open(exchange, Place.SETTINGS);
      case "link" -> payload.isBlank() ? open(exchange, Place.LINK) : handIn(exchange, payload);
      case "export" -> open(exchange, Place.EXPORT);
      case "pause" -> TapAnswers.answer(exchange, new Tap.Begin(Beginning.VACATION));
      case "new" -> payload.isBlank() ? begin(exchange) : described(exchange, payload);
      case "forget" -> forget(exchange);
      case "undo" -> open == null ? Undoing.last(exchange) : Talks.undo(exchange, open);
      case "cancel" -> open == null ? nothingToCancel(exchange) : Talks.cancel(exchange, open);
      case "help" -> help(exchange, open);
      case "back" ->
          open == null ? open(exchange, Place.TODAY) : say(exchange, open, new Input.Back());
      case "skip" ->
          open == null ? Lines.answer(exchange, name) : say(exchange, open, new Input.Skip());
      default -> unknown(exchange, open, name);
    };
  }

  /** A new habit, or the question whether to go on with the draft of one. */
  static Answer begin(Exchange exchange) {
    exchange.remember(exchange.strands().left());
    var kept = exchange.strands().kept();
    if (kept == null || !(kept.state() instanceof NewHabitDialogue draft)) {
      return Talks.begin(exchange, NewHabitDialogue.begin());
    }
    var reader = exchange.reader();
    var name = draft.draft().look().name().value();
    return Answer.show(
        reader
            .screen(reader.write("draft.continue", Text.bold(name)), Place.MENU, 0)
            .action(
                reader.choice("button.continue", new Tap.Begin(Beginning.CONTINUE)),
                reader.choice("button.afresh", new Tap.Begin(Beginning.NEW_FRESH)),
                reader.choice("button.discard", new Tap.Begin(Beginning.DISCARD)))
            .ways(reader.menu()));
  }

  static Answer start(Exchange exchange, String payload) {
    if (payload.startsWith("link_")) {
      return handIn(exchange, payload.substring("link_".length()));
    }
    exchange.remember(exchange.strands().left());
    var journal = exchange.wholeDay();
    var kept = exchange.strands().kept();
    if (kept != null && !(kept.state() instanceof NewHabitDialogue)) {
      exchange.remember(exchange.strands().opening(kept));
      return Talks.ask(exchange, kept, Text.empty(), 0);
    }
    if (!journal.user().days().zoneKnown()) {
      return welcome(exchange);
    }
    return journal.activeHabits().isEmpty()
        ? Talks.begin(exchange, WelcomeDialogue.begin())
        : Answer.show(Say.todayScreen(exchange).after(exchange.reader().write("welcome.back")));
  }

  private static Answer handIn(Exchange exchange, String typed) {
    var code = LinkCode.parse(typed);
    if (code.isPresent()) {
      throw new ErrandNeeded(new Errand.Present(code.get()));
    }
    return Talks.begin(exchange, new LinkDialogue.AskedCode())
        .after(exchange.reader().write("link.code.unclear"));
  }

  static Answer welcome(Exchange exchange) {
    return Talks.begin(exchange, new ZoneDialogue.Asked(true))
        .after(exchange.reader().write("welcome.short"));
  }

  private static Answer described(Exchange exchange, String line) {
    var begun = exchange.begin(NewHabitDialogue.begin());
    return Talks.answer(exchange, begun, new Input.Typed(line));
  }

  static Answer forget(Exchange exchange) {
    var reader = exchange.reader();
    var eraseAt = exchange.journal().user().eraseAt();
    if (eraseAt == null) {
      return Talks.begin(exchange, new ForgetDialogue.AskedWord(reader.say("forget.word")));
    }
    return Say.line(
        exchange,
        reader.write("forget.pending", reader.moment(eraseAt)),
        reader.choice("button.stay", new Tap.Begin(Beginning.STAY)));
  }

  private static Answer help(Exchange exchange, @Nullable Strand open) {
    return open == null
        ? Answer.show(HelpScreen.of(exchange.reader(), 0))
        : Talks.ask(exchange, open, exchange.reader().write("help.in.dialogue"), 0);
  }

  private static Answer unknown(Exchange exchange, @Nullable Strand open, String name) {
    var reader = exchange.reader();
    var shown = Typed.shorten(name, 32);
    var text = reader.write("command.unknown", reader.command(shown));
    return open == null
        ? Answer.show(HelpScreen.of(reader, 0).after(text))
        : Talks.ask(exchange, open, text.line().and(reader.write("help.in.dialogue")), 0);
  }

  private static Answer nothingToCancel(Exchange exchange) {
    return exchange.journal().user().days().zoneKnown()
        ? Answer.show(Say.todayScreen(exchange).after(exchange.reader().write("cancel.nothing")))
        : Whereabouts.assumed(exchange);
  }

  private static Answer open(Exchange exchange, Place place) {
    return TapAnswers.answer(exchange, new Tap.Open(place, 0));
  }

  private static Answer say(Exchange exchange, Strand open, Input input) {
    return Talks.answer(exchange, open, input);
  }
}
