package app.unbroken.conversation.screen;

import app.unbroken.chat.Text;
import app.unbroken.conversation.layout.Item;
import app.unbroken.conversation.layout.Screen;
import app.unbroken.conversation.tap.Place;
import app.unbroken.conversation.tap.Tap;
import app.unbroken.habit.Habit;
import app.unbroken.journal.Journal;
import app.unbroken.tracking.Overview;

/** How everything is going. */
public final class StatisticsScreen {
  private StatisticsScreen() {}

  public static Screen of(Reader reader, Journal journal, Overview overview, int page) {
    var habits = journal.activeHabits();
    var screen =
        reader
            .screen(Text.bold(reader.say("statistics.title")), Place.STATISTICS, page)
            .line(reader.write("statistics.successes", overview.successes()))
            .line(reader.write("statistics.days", overview.daysActive()))
            .line(reader.write("statistics.perfect", overview.perfectDays()))
            .items(habits.stream().map(habit -> Item.line(line(reader, journal, habit))).toList());
    return (habits.isEmpty() ? screen.foot(reader.write("statistics.empty")) : screen)
        .action(reader.opens("button.habits", Place.HABITS))
        .ways(reader.back(new Tap.Open(Place.MENU, 0)), reader.menu());
  }

  private static Text line(Reader reader, Journal journal, Habit habit) {
    var standing = journal.standingOf(habit);
    var words = reader.words();
    var line =
        reader.write(
            "statistics.habit",
            HabitLine.name(habit),
            words.streak(standing.current().length(), standing.unit()),
            words.percent((int) Math.round(standing.strength() * 100)));
    return standing.last30().due() == 0
        ? line
        : line.and(
            " · " + reader.say("statistics.rate", words.percent(standing.last30().percent())));
  }
}
