package app.unbroken.conversation.screen;

import app.unbroken.chat.Text;
import app.unbroken.conversation.layout.Choice;
import app.unbroken.conversation.layout.Item;
import app.unbroken.conversation.layout.Screen;
import app.unbroken.conversation.tap.Beginning;
import app.unbroken.conversation.tap.HabitView;
import app.unbroken.conversation.tap.Place;
import app.unbroken.conversation.tap.Tap;
import app.unbroken.habit.Habit;
import app.unbroken.journal.Journal;
import java.util.List;

/** All habits to choose from, and the archive behind them. */
public final class HabitsScreen {
  private HabitsScreen() {}

  public static Screen active(Reader reader, Journal journal, int page) {
    var habits = journal.activeHabits();
    var archived = archivedHabits(journal).size();
    var screen =
        reader
            .screen(Text.bold(reader.say("habits.title", habits.size())), Place.HABITS, page)
            .items(habits.stream().map(habit -> item(reader, journal, habit)).toList())
            .action(reader.choice("button.new", new Tap.Begin(Beginning.NEW)));
    if (archived > 0) {
      screen =
          screen.action(
              reader.choice("button.archive.open", new Tap.Open(Place.ARCHIVE, 0), archived));
    }
    return screen.ways(reader.back(new Tap.Open(Place.MENU, 0)), reader.menu());
  }

  public static Screen archive(Reader reader, Journal journal, int page) {
    var habits = archivedHabits(journal);
    var title = reader.say(habits.isEmpty() ? "archive.empty" : "archive.title");
    return reader
        .screen(Text.bold(title), Place.ARCHIVE, page)
        .items(habits.stream().map(habit -> Item.choice(choice(habit, ""))).toList())
        .ways(reader.back(new Tap.Open(Place.HABITS, 0)), reader.menu());
  }

  private static List<Habit> archivedHabits(Journal journal) {
    return journal.habits().stream()
        .filter(habit -> !habit.isActive() && !habit.isDeleted())
        .toList();
  }

  private static Item item(Reader reader, Journal journal, Habit habit) {
    var rule = habit.ruleOn(journal.today());
    var weekStart = reader.user().days().weekStart();
    var run = HabitLine.run(reader, journal.standingOf(habit));
    var schedule = reader.words().schedule(rule.schedule(), weekStart);
    var said = run.isEmpty() ? schedule : schedule + " · " + run;
    return new Item(HabitLine.name(habit).and(" · " + said), choice(habit, said));
  }

  private static Choice choice(Habit habit, String hint) {
    return new Choice(
        HabitLine.plainName(habit), new Tap.Look(habit.id(), HabitView.CARD, 0), hint);
  }
}
