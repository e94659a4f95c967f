package app.unbroken.conversation.screen;

import app.unbroken.conversation.layout.Screen;
import app.unbroken.conversation.tap.DayBeginning;
import app.unbroken.conversation.tap.HabitView;
import app.unbroken.conversation.tap.Origin;
import app.unbroken.conversation.tap.Tap;
import app.unbroken.habit.Amount;
import app.unbroken.habit.Habit;
import app.unbroken.habit.Target;
import app.unbroken.journal.Journal;
import java.time.LocalDate;

/** One day of one habit, to be filled in or put right. */
public final class DayScreen {
  private DayScreen() {}

  public static Screen of(Reader reader, Journal journal, Habit habit, LocalDate day) {
    var entry = journal.historyOf(habit.id()).on(day).orElse(null);
    var said = entry == null ? "" : HabitSides.said(reader, habit, entry);
    var name = reader.words().relativeDay(day, journal.today());
    var head =
        HabitLine.name(habit)
            .and(" · " + name)
            .line()
            .and(said.isEmpty() ? reader.say("day.nothing") : said);
    var screen = reader.screen(head, 0, page -> new Tap.LookAtDay(habit.id(), day));
    screen = withMarks(reader, habit, day, screen);
    screen =
        screen.action(
            reader.choice("button.note", new Tap.BeginOn(habit.id(), day, DayBeginning.NOTE)));
    if (entry != null) {
      screen = screen.action(reader.choice("button.clear", new Tap.Clear(habit.id(), day)));
    }
    return screen.ways(reader.back(new Tap.Look(habit.id(), HabitView.DAYS, 0)), reader.menu());
  }

  private static Screen withMarks(Reader reader, Habit habit, LocalDate day, Screen screen) {
    var id = habit.id();
    var amount = reader.choice("button.amount", new Tap.BeginOn(id, day, DayBeginning.AMOUNT));
    var skip = reader.choice("button.skip", new Tap.Skip(id, day, Origin.DAY));
    return switch (habit.ruleOn(day).target()) {
      case Target.AtLeast least when least.isYesOrNo() ->
          screen.action(reader.choice("button.done", new Tap.Complete(id, day, Origin.DAY)), skip);
      case Target.AtLeast ignored ->
          screen.action(
              reader.choice("button.done", new Tap.Complete(id, day, Origin.DAY)), amount, skip);
      case Target.AtMost ignored -> screen.action(amount, skip);
      case Target.Avoid ignored ->
          screen.action(
              reader.choice("button.slip", new Tap.Add(id, day, Amount.ONE, Origin.DAY)), skip);
    };
  }
}
