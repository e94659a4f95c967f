package app.unbroken.conversation.prompt;

import app.unbroken.conversation.dialogue.CheckInDialogue;
import app.unbroken.conversation.layout.Choice;
import app.unbroken.conversation.layout.Screen;
import app.unbroken.conversation.screen.HabitLine;
import app.unbroken.habit.Amount;
import app.unbroken.habit.Habit;
import app.unbroken.habit.Target;
import app.unbroken.habit.Unit;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;

/** How much, or what to remember. */
final class CheckInPrompt {
  private CheckInPrompt() {}

  static Screen of(Asker asker, CheckInDialogue state) {
    var habit = asker.journal().habit(state.habit()).orElse(null);
    if (habit == null) {
      return asker.ask("habit.missing").ways(asker.menu());
    }
    return switch (state) {
      case CheckInDialogue.AskedAmount(var id, var day) -> amount(asker, habit, day);
      case CheckInDialogue.AskedNote(var id, var day) ->
          asker
              .ask("check.in.note.ask", HabitLine.name(habit), day(asker, day))
              .action(asker.choice("field.none", "none"))
              .ways(asker.cancel(), asker.menu());
    };
  }

  private static Screen amount(Asker asker, Habit habit, LocalDate day) {
    var target = habit.ruleOn(day).target();
    var soFar =
        asker
            .journal()
            .historyOf(habit.id())
            .on(day)
            .map(entry -> entry.amount())
            .orElse(Amount.ZERO);
    var question =
        soFar.isZero()
            ? asker.ask("check.in.amount.ask", HabitLine.name(habit), day(asker, day))
            : asker.ask(
                "check.in.amount.more",
                HabitLine.name(habit),
                asker.reader().words().amount(soFar, unit(target)),
                day(asker, day));
    return question.choices(choices(asker, target, soFar)).ways(asker.cancel(), asker.menu());
  }

  /** All that is missing, and handy parts of the target. */
  private static List<Choice> choices(Asker asker, Target target, Amount soFar) {
    var wanted = wanted(target);
    var whole = wanted.minus(soFar);
    return Stream.of(whole, part(wanted, 2), part(wanted, 4))
        .filter(amount -> !amount.isZero())
        .distinct()
        .map(amount ->
            asker.named(
                asker.reader().words().amount(amount, unit(target)),
                Long.toString(amount.thousandths())))
        .toList();
  }

  /** A whole number, or nothing where the target does not divide so. */
  private static Amount part(Amount wanted, int parts) {
    return wanted.thousandths() % (parts * 1_000L) == 0
        ? new Amount(wanted.thousandths() / parts)
        : Amount.ZERO;
  }

  private static Amount wanted(Target target) {
    return switch (target) {
      case Target.AtLeast least -> least.amount();
      case Target.AtMost ignored -> Amount.ONE;
      case Target.Avoid ignored -> Amount.ONE;
    };
  }

  private static Unit unit(Target target) {
    return switch (target) {
      case Target.AtLeast least -> least.unit();
      case Target.AtMost most -> most.unit();
      case Target.Avoid ignored -> Unit.TIMES;
    };
  }

  private static String day(Asker asker, LocalDate day) {
    return asker.reader().words().relativeDay(day, asker.journal().today());
  }
}
