package app.unbroken.conversation.screen;

import app.unbroken.chat.Text;
import app.unbroken.conversation.layout.Choice;
import app.unbroken.conversation.layout.Item;
import app.unbroken.conversation.layout.Screen;
import app.unbroken.conversation.tap.Beginning;
import app.unbroken.conversation.tap.HabitAct;
import app.unbroken.conversation.tap.Place;
import app.unbroken.conversation.tap.Tap;
import app.unbroken.habit.Habit;
import app.unbroken.journal.Journal;
import app.unbroken.user.Span;

/** What rests, and how to rest or to go on. */
public final class PausesScreen {
  private PausesScreen() {}

  public static Screen of(Reader reader, Journal journal, int page) {
    var today = journal.today();
    var screen = reader.screen(Text.bold(reader.say("pauses.title")), Place.PAUSES, page);
    var vacation =
        journal.user().vacations().all().stream()
            .filter(span -> span.last() == null || !span.last().isBefore(today))
            .findFirst();
    if (vacation.isPresent()) {
      screen =
          screen
              .line(vacation(reader, vacation.get()))
              .action(reader.choice("pauses.vacation.end", new Tap.Begin(Beginning.END_VACATION)));
    }
    for (var habit : journal.activeHabits()) {
      var pause = habit.pauses().covering(today);
      if (pause.isPresent()) {
        screen = screen.item(paused(reader, habit, pause.get()));
      }
    }
    if (vacation.isEmpty() && screen.items().isEmpty()) {
      screen = screen.line(reader.write("pauses.none"));
    }
    return screen
        .action(reader.choice("pauses.begin", new Tap.Begin(Beginning.VACATION)))
        .ways(reader.back(new Tap.Open(Place.MENU, 0)), reader.menu());
  }

  private static Text vacation(Reader reader, Span span) {
    var last = span.last();
    return last == null
        ? reader.write("pauses.vacation.open", span.first())
        : reader.write("pauses.vacation", span.first(), last);
  }

  private static Item paused(Reader reader, Habit habit, Span span) {
    var last = span.last();
    var line =
        last == null
            ? reader.write("pauses.habit.open", HabitLine.name(habit))
            : reader.write("pauses.habit", HabitLine.name(habit), last);
    var label = reader.say("pauses.resume", habit.name());
    return new Item(line, new Choice(label, new Tap.Act(habit.id(), HabitAct.RESUME)));
  }
}
