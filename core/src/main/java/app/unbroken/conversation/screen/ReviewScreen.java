package app.unbroken.conversation.screen;

import app.unbroken.chat.Text;
import app.unbroken.conversation.layout.Item;
import app.unbroken.conversation.layout.Screen;
import app.unbroken.conversation.tap.Origin;
import app.unbroken.conversation.tap.Tap;
import app.unbroken.habit.Habit;
import app.unbroken.journal.Journal;
import app.unbroken.streak.Streaks;
import java.time.LocalDate;
import java.util.List;

/** A day that is over, with what it left open: one tap for each habit. */
public final class ReviewScreen {
  private ReviewScreen() {}

  public static Screen of(Reader reader, Journal journal, LocalDate day, int page) {
    var open = open(journal, day);
    var name = reader.words().relativeDay(day, journal.today());
    var title = reader.write(open.isEmpty() ? "review.nothing" : "review.title", name);
    var screen =
        reader
            .screen(title, page, number -> new Tap.ReviewDay(day, number))
            .items(open.stream().map(habit -> item(reader, journal, habit, day)).toList());
    if (!open.isEmpty()) {
      screen = screen.action(reader.choice("button.no.more", new Tap.NothingDone(day)));
    }
    return screen.action(reader.today("button.today")).ways(reader.menu());
  }

  /** What the day asked for and did not get, as if it were still running. */
  public static List<Habit> open(Journal journal, LocalDate day) {
    return journal.activeHabits().stream()
        .filter(habit -> !habit.start().isAfter(day))
        .filter(habit ->
            Streaks.standing(habit, journal.user(), journal.historyOf(habit.id()), day)
                .today()
                .asks())
        .toList();
  }

  private static Item item(Reader reader, Journal journal, Habit habit, LocalDate day) {
    var standing = Streaks.standing(habit, journal.user(), journal.historyOf(habit.id()), day);
    return new Item(
        Text.plain("• ").and(HabitLine.of(reader, habit, standing)),
        QuickButton.of(reader, habit, standing, day, Origin.REVIEW));
  }
}
