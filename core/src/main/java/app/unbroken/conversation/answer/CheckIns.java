package app.unbroken.conversation.answer;

import app.unbroken.chat.Text;
import app.unbroken.conversation.act.DayActs;
import app.unbroken.conversation.act.Say;
import app.unbroken.conversation.dialogue.CheckInDialogue;
import app.unbroken.conversation.exchange.Answer;
import app.unbroken.conversation.exchange.Exchange;
import app.unbroken.conversation.grammar.CheckIn;
import app.unbroken.conversation.layout.Choice;
import app.unbroken.conversation.screen.HabitLine;
import app.unbroken.conversation.tap.HabitBeginning;
import app.unbroken.conversation.tap.Origin;
import app.unbroken.conversation.tap.Tap;
import app.unbroken.habit.Amount;
import app.unbroken.habit.Habit;
import app.unbroken.habit.HabitId;
import app.unbroken.habit.Target;
import app.unbroken.habit.Unit;
import app.unbroken.tracking.HowMuch;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** Check-ins that were typed, several in one line if need be. */
final class CheckIns {
  private static final int MOST_UNDO_BUTTONS = 3;

  private CheckIns() {}

  static Answer answer(Exchange exchange, List<CheckIn> all) {
    for (var checkIn : all) {
      var question = otherUnit(exchange, checkIn);
      if (question.isPresent()) {
        return question.get();
      }
    }
    return each(
        exchange,
        all,
        checkIn -> {
          var day = checkIn.day().dateOn(exchange.today());
          var howMuch = howMuch(exchange, checkIn, day);
          var said = DayActs.record(exchange, checkIn.habit(), day, howMuch, Origin.LIST);
          return withLeftOut(exchange, checkIn, day, said);
        });
  }

  static Answer skip(Exchange exchange, List<HabitId> habits, LocalDate day) {
    return each(exchange, habits, habit -> DayActs.skip(exchange, habit, day, Origin.LIST));
  }

  private static <T> Answer each(Exchange exchange, List<T> all, Function<T, DayActs.Said> act) {
    var text = Text.empty();
    var choices = new ArrayList<Choice>();
    for (var one : all) {
      var said = act.apply(one);
      text = text.isEmpty() ? said.text() : text.line().and(said.text());
      if (all.size() == 1) {
        choices.addAll(said.choices());
      }
    }
    if (all.size() > 1) {
      choices.addAll(undo(exchange));
    }
    return Say.line(exchange, text, choices.toArray(Choice[]::new));
  }

  /** One button for each of several deeds, named after its habit. */
  private static List<Choice> undo(Exchange exchange) {
    var reader = exchange.reader();
    return exchange.deeds().stream()
        .filter(deed -> deed.kind().isUndoable())
        .limit(MOST_UNDO_BUTTONS)
        .map(deed -> reader.choice("button.undo.one", new Tap.Undo(deed.id()), deed.subject()))
        .toList();
  }

  /** "read 2 chapters" of a habit that counts pages: only the person can convert that. */
  private static Optional<Answer> otherUnit(Exchange exchange, CheckIn checkIn) {
    var habit = exchange.wholeDay().habit(checkIn.habit()).orElse(null);
    if (habit == null
        || !(checkIn.what() instanceof CheckIn.Some(var amount, var typed))
        || typed.equals(Unit.TIMES)) {
      return Optional.empty();
    }
    var day = checkIn.day().dateOn(exchange.today());
    var unit = unit(habit, day);
    if (unit.equals(typed) || unit.equals(Unit.TIMES)) {
      return Optional.empty();
    }
    var reader = exchange.reader();
    var remark = reader.write("check.in.unit", HabitLine.name(habit), unit.word());
    return Optional.of(
        Talks.begin(exchange, new CheckInDialogue.AskedAmount(habit.id(), day)).after(remark));
  }

  /** An amount of a habit that counts nothing is not lost in silence. */
  private static DayActs.Said withLeftOut(
      Exchange exchange, CheckIn checkIn, LocalDate day, DayActs.Said said) {
    if (!(checkIn.what() instanceof CheckIn.Some(var amount, var unit))
        || amount.equals(Amount.ONE)
        || !isYesOrNo(exchange, checkIn.habit(), day)) {
      return said;
    }
    var reader = exchange.reader();
    var choices = new ArrayList<>(said.choices());
    choices.add(
        reader.choice("button.change", new Tap.BeginWith(checkIn.habit(), HabitBeginning.CHANGE)));
    var leftOut = reader.write("check.in.yes.no", reader.words().amount(amount, unit));
    return new DayActs.Said(said.text().line().and(leftOut), choices);
  }

  private static HowMuch howMuch(Exchange exchange, CheckIn checkIn, LocalDate day) {
    return switch (checkIn.what()) {
      case CheckIn.Done ignored -> new HowMuch.Done();
      case CheckIn.Slip ignored -> new HowMuch.More(Amount.ONE);
      case CheckIn.Some(var amount, var unit) ->
          isYesOrNo(exchange, checkIn.habit(), day) ? new HowMuch.Done() : new HowMuch.More(amount);
    };
  }

  private static boolean isYesOrNo(Exchange exchange, HabitId id, LocalDate day) {
    return exchange
        .wholeDay()
        .habit(id)
        .map(habit -> habit.ruleOn(day).target())
        .filter(target -> target instanceof Target.AtLeast least && least.isYesOrNo())
        .isPresent();
  }

  private static Unit unit(Habit habit, LocalDate day) {
    return switch (habit.ruleOn(day).target()) {
      case Target.AtLeast least -> least.unit();
      case Target.AtMost most -> most.unit();
      case Target.Avoid ignored -> Unit.TIMES;
    };
  }
}
