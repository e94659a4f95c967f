package app.unbroken.conversation.answer;

import app.unbroken.chat.Text;
import app.unbroken.chat.Typed;
import app.unbroken.conversation.act.HabitActs;
import app.unbroken.conversation.act.HabitChanges;
import app.unbroken.conversation.act.Rests;
import app.unbroken.conversation.act.Say;
import app.unbroken.conversation.act.Undoing;
import app.unbroken.conversation.dialogue.ChangeHabitDialogue;
import app.unbroken.conversation.dialogue.ClarifyDialogue;
import app.unbroken.conversation.dialogue.NewHabitDialogue;
import app.unbroken.conversation.exchange.Answer;
import app.unbroken.conversation.exchange.Exchange;
import app.unbroken.conversation.grammar.Length;
import app.unbroken.conversation.grammar.Question;
import app.unbroken.conversation.grammar.Start;
import app.unbroken.conversation.grammar.Understood;
import app.unbroken.conversation.question.Readings;
import app.unbroken.conversation.question.Scene;
import app.unbroken.conversation.screen.HelpScreen;
import app.unbroken.conversation.screen.MenuScreen;
import app.unbroken.conversation.tap.Beginning;
import app.unbroken.conversation.tap.HabitView;
import app.unbroken.conversation.tap.Place;
import app.unbroken.conversation.tap.Tap;
import app.unbroken.habit.HabitId;
import app.unbroken.habit.HabitName;
import app.unbroken.habit.ReminderTime;
import app.unbroken.habit.Reminding;
import app.unbroken.habit.Schedule;
import app.unbroken.planning.ChangeHabit;
import java.util.List;
import java.util.stream.Collectors;

/** Typed lines while no question waits for an answer. */
final class Lines {
  private static final int LONGEST_ECHO = 60;

  private Lines() {}

  static Answer answer(Exchange exchange, String line) {
    var menu = MenuScreen.named(exchange.reader(), line);
    if (menu.isPresent()) {
      return TapAnswers.answer(exchange, menu.get());
    }
    var scene = new Scene(exchange.scene().grammar(), exchange.wholeDay(), exchange.sender());
    var understood = scene.grammar().understand(line, Readings.lexicon(scene.journal()));
    return exchange.isFirstContact() && !(understood instanceof Understood.Command)
        ? firstLine(exchange, understood)
        : answer(exchange, line, understood);
  }

  static Answer answer(Exchange exchange, String line, Understood understood) {
    var reader = exchange.reader();
    return switch (understood) {
      case Understood.Create create -> Talks.begin(exchange, NewHabitDialogue.from(create));
      case Understood.CheckIns(var all) -> CheckIns.answer(exchange, all);
      case Understood.Skip(var habits, var day) ->
          CheckIns.skip(exchange, habits, day.dateOn(exchange.today()));
      case Understood.Undo() -> Undoing.last(exchange);
      case Understood.Ask(var question) -> asked(exchange, question);
      case Understood.Pause(var habits, var start, var length) ->
          pause(exchange, habits, start, length);
      case Understood.Resume(var habits) -> resume(exchange, habits);
      case Understood.Remind(var habit, var times) -> remind(exchange, habit, times);
      case Understood.Reschedule(var habit, var often) -> reschedule(exchange, habit, often);
      case Understood.Rename(var habit, var called) -> rename(exchange, habit, called);
      case Understood.Manage(var habit, var verb) ->
          switch (verb) {
            case SHOW -> Places.look(exchange, habit, HabitView.CARD, 0);
            case CHANGE -> Talks.begin(exchange, new ChangeHabitDialogue.Choosing(habit));
            case ARCHIVE -> HabitActs.archive(exchange, habit);
            case DELETE -> Places.look(exchange, habit, HabitView.DELETE, 0);
          };
      case Understood.Numbers(var numbers) ->
          Answer.show(
              Say.todayScreen(exchange).after(reader.write("line.numbers", numbers(numbers))));
      case Understood.Pressed(var label) -> Pressed.answer(exchange, label);
      case Understood.Command(var name, var payload) -> Commands.answer(exchange, name, payload);
      case Understood.Courtesy(var kind) ->
          switch (kind) {
            case HELLO ->
                Answer.show(Say.todayScreen(exchange).after(reader.write("courtesy.hello")));
            case THANKS -> Say.line(exchange, "courtesy.thanks");
            case BYE -> Say.line(exchange, "courtesy.bye");
          };
      case Understood.Ambiguous(var readings) ->
          Talks.begin(exchange, new ClarifyDialogue.Ambiguous(line, readings.size()));
      case Understood.UnknownHabit(var name) -> unknownHabit(exchange, name);
      case Understood.Refused(var reason) -> refused(exchange, reason);
      case Understood.NotUnderstood() -> notUnderstood(exchange, line);
    };
  }

  /** Somebody who writes for the first time is welcomed, and heard if they know what they want. */
  private static Answer firstLine(Exchange exchange, Understood understood) {
    return understood instanceof Understood.Create create && create.doubts().isEmpty()
        ? Talks.begin(exchange, NewHabitDialogue.from(create))
            .after(exchange.reader().write("welcome.short"))
        : Commands.start(exchange, "");
  }

  static Answer asked(Exchange exchange, Question question) {
    return switch (question) {
      case Question.TodayLeft() -> TapAnswers.answer(exchange, new Tap.Open(Place.TODAY, 0));
      case Question.Streaks() -> TapAnswers.answer(exchange, new Tap.Open(Place.STATISTICS, 0));
      case Question.Stats() -> TapAnswers.answer(exchange, new Tap.Open(Place.STATISTICS, 0));
      case Question.StreakOf(var habit) -> Places.look(exchange, habit, HabitView.CARD, 0);
      case Question.StatsOf(var habit) -> Places.look(exchange, habit, HabitView.FIGURES, 0);
    };
  }

  private static Answer pause(Exchange exchange, List<HabitId> habits, Start start, Length length) {
    var first = start.dateOn(exchange.today());
    var last = length.lastDay(first).orElse(null);
    if (habits.isEmpty()) {
      return Rests.vacation(exchange, first, last);
    }
    var answers = habits.stream().map(habit -> Rests.pause(exchange, habit, last)).toList();
    return answers.getLast();
  }

  private static Answer resume(Exchange exchange, List<HabitId> habits) {
    if (!habits.isEmpty()) {
      var answers = habits.stream().map(habit -> HabitActs.resume(exchange, habit)).toList();
      return answers.getLast();
    }
    var today = exchange.today();
    var paused =
        exchange.wholeDay().activeHabits().stream()
            .filter(habit -> habit.isPausedOn(today))
            .toList();
    if (exchange.journal().user().vacations().cover(today) || paused.isEmpty()) {
      return Rests.endVacation(exchange);
    }
    var answers = paused.stream().map(habit -> HabitActs.resume(exchange, habit.id())).toList();
    return answers.getLast();
  }

  private static Answer remind(Exchange exchange, HabitId id, List<ReminderTime> times) {
    return exchange
        .wholeDay()
        .habit(id)
        .map(habit -> {
          var kept = times.stream().limit(Reminding.MOST_TIMES).toList();
          var wish = new ChangeHabit.Wish.Remind(habit.reminding().times(kept));
          return HabitActs.change(exchange, id, wish);
        })
        .orElseGet(() -> Say.missing(exchange));
  }

  private static Answer reschedule(Exchange exchange, HabitId id, Schedule schedule) {
    return exchange
        .wholeDay()
        .habit(id)
        .map(habit -> {
          var target = habit.ruleOn(exchange.today()).target();
          return HabitActs.change(exchange, id, new ChangeHabit.Wish.Rule(schedule, target));
        })
        .orElseGet(() -> Say.missing(exchange));
  }

  private static Answer rename(Exchange exchange, HabitId id, HabitName name) {
    var changed = HabitChanges.rename(exchange, id, name);
    var deed = changed.deed();
    return deed == null
        ? Say.line(exchange, changed.text())
        : Say.line(exchange, changed.text(), exchange.reader().undo(deed));
  }

  private static Answer unknownHabit(Exchange exchange, String name) {
    var reader = exchange.reader();
    var shown = Text.bold(Typed.shorten(name, HabitName.LIMIT));
    return Answer.show(Say.todayScreen(exchange).after(reader.write("line.unknown.habit", shown)));
  }

  private static Answer refused(Exchange exchange, Understood.Refused.Reason reason) {
    var reader = exchange.reader();
    var key =
        switch (reason) {
          case NO_SUCH_TIME -> "refused.time";
          case NO_SUCH_FREQUENCY -> "refused.frequency";
          case NO_SUCH_DAY -> "refused.day";
          case FUTURE -> "refused.future";
          case NO_SUCH_AMOUNT -> "refused.amount";
          case TOO_MANY_TIMES -> "refused.times";
          case NAME_MISSING -> "refused.name";
          case NAME_TOO_LONG -> "refused.long";
          case BEGINS_LATER -> "refused.start";
          case RESTS_LATER -> "refused.rest";
        };
    return Say.line(
        exchange,
        reader.write(key),
        reader.choice("button.new", new Tap.Begin(Beginning.NEW)),
        reader.opens("button.help", Place.HELP));
  }

  private static Answer notUnderstood(Exchange exchange, String line) {
    var reader = exchange.reader();
    var echo = Text.bold(Typed.shorten(line.strip().replaceAll("\\s+", " "), LONGEST_ECHO));
    return Answer.show(HelpScreen.of(reader, 0).after(reader.write("line.not.understood", echo)));
  }

  private static String numbers(List<Integer> numbers) {
    return numbers.stream().map(String::valueOf).collect(Collectors.joining(", "));
  }
}
