package app.unbroken.conversation.screen;

import app.unbroken.chat.Text;
import app.unbroken.checkin.Entry;
import app.unbroken.checkin.Mark;
import app.unbroken.conversation.layout.Choice;
import app.unbroken.conversation.layout.Item;
import app.unbroken.conversation.layout.Screen;
import app.unbroken.conversation.tap.DayBeginning;
import app.unbroken.conversation.tap.HabitAct;
import app.unbroken.conversation.tap.HabitBeginning;
import app.unbroken.conversation.tap.HabitView;
import app.unbroken.conversation.tap.Tap;
import app.unbroken.habit.Habit;
import app.unbroken.habit.Target;
import app.unbroken.habit.Unit;
import app.unbroken.journal.Journal;
import app.unbroken.streak.Streaks;
import app.unbroken.streak.Verdict;
import app.unbroken.tracking.Reachable;
import app.unbroken.tracking.Statistics;
import java.time.LocalDate;
import java.util.List;

/** The other sides of a habit: what else can be done with it, its days, its figures, its end. */
public final class HabitSides {
  private HabitSides() {}

  public static Screen more(Reader reader, Habit habit, int page) {
    var id = habit.id();
    return screen(reader, habit, HabitView.MORE, page, reader.say("habit.more"))
        .action(
            reader.choice("button.figures", new Tap.Look(id, HabitView.FIGURES, 0)),
            reader.choice("button.history", new Tap.Look(id, HabitView.HISTORY, 0)),
            reader.choice("button.note", new Tap.BeginOn(id, reader.today(), DayBeginning.NOTE)),
            reader.choice("button.goal", new Tap.BeginWith(id, HabitBeginning.GOAL)),
            reader.choice("button.pause", new Tap.BeginWith(id, HabitBeginning.PAUSE)),
            reader.choice("button.up", new Tap.Act(id, HabitAct.UP)),
            reader.choice("button.down", new Tap.Act(id, HabitAct.DOWN)),
            reader.choice("button.archive", new Tap.Act(id, HabitAct.ARCHIVE)),
            reader.choice("button.delete", new Tap.Look(id, HabitView.DELETE, 0)))
        .ways(toCard(reader, habit), reader.menu());
  }

  /** The days that can be filled in freely. */
  public static Screen days(Reader reader, Journal journal, Habit habit, int page) {
    var today = journal.today();
    var first = today.minusDays(Reachable.DAYS_BACK);
    var verdicts =
        Streaks.calendar(habit, journal.user(), journal.historyOf(habit.id()), first, today, today);
    var screen = screen(reader, habit, HabitView.DAYS, page, reader.say("days.ask"));
    for (var day = today; !day.isBefore(first); day = day.minusDays(1)) {
      var entry = journal.historyOf(habit.id()).on(day).orElse(null);
      var verdict = verdicts.getOrDefault(day, Verdict.NOT_STARTED);
      var key = Strip.key(verdict);
      var said =
          entry == null ? (key.isEmpty() ? "" : reader.say(key)) : said(reader, habit, entry);
      var name = reader.words().relativeDay(day, today);
      var label = Strip.sign(verdict) + " " + name;
      var choice = new Choice(label, new Tap.LookAtDay(habit.id(), day), said);
      screen =
          screen.item(new Item(Text.plain(said.isEmpty() ? label : label + " · " + said), choice));
    }
    return screen
        .action(
            reader.choice("button.older", new Tap.BeginWith(habit.id(), HabitBeginning.OLDER_DAY)))
        .ways(toCard(reader, habit), reader.menu());
  }

  /** Everything that was ever said about its days, the newest first. */
  public static Screen history(Reader reader, Habit habit, List<Entry> entries, int page) {
    var title = reader.say(entries.isEmpty() ? "history.empty" : "history.title");
    return screen(reader, habit, HabitView.HISTORY, page, title)
        .items(entries.stream().map(entry -> line(reader, habit, entry)).toList())
        .ways(toCard(reader, habit), reader.menu());
  }

  public static Screen figures(Reader reader, Statistics.Outcome.Figures figures, int page) {
    var habit = figures.habit();
    var standing = figures.standing();
    var words = reader.words();
    var screen =
        screen(reader, habit, HabitView.FIGURES, page, reader.say("figures.title"))
            .line(reader.write("figures.successes", standing.successes()))
            .line(
                reader.write("figures.total", words.amount(standing.total(), unit(reader, habit))))
            .line(
                reader.write(
                    "figures.rate",
                    words.percent(standing.last30().percent()),
                    words.percent(standing.last90().percent())))
            .line(
                reader.write(
                    "habit.strength", words.percent((int) Math.round(standing.strength() * 100))));
    for (var run : figures.runs()) {
      if (run.first() != null && run.last() != null) {
        screen =
            screen.line(
                reader.write(
                    "figures.run",
                    words.streak(run.length(), standing.unit()),
                    words.dateWithYear(run.first()),
                    words.dateWithYear(run.last())));
      }
    }
    return screen.ways(toCard(reader, habit), reader.menu());
  }

  public static Screen delete(Reader reader, Habit habit) {
    return screen(reader, habit, HabitView.DELETE, 0, reader.say("delete.ask"))
        .action(
            reader.choice("button.delete.really", new Tap.Act(habit.id(), HabitAct.DELETE)),
            reader.choice("button.archive", new Tap.Act(habit.id(), HabitAct.ARCHIVE)))
        .ways(toCard(reader, habit), reader.menu());
  }

  /** 20 pages; skipped; with the note. */
  static String said(Reader reader, Habit habit, Entry entry) {
    var mark =
        switch (entry.mark()) {
          case Mark.Skipped ignored -> reader.say("verdict.skipped");
          case Mark.Logged(var amount) when amount.isZero() -> "";
          case Mark.Logged(var amount) -> logged(reader, habit, entry.day(), entry);
        };
    return mark.isEmpty() || entry.note().isEmpty()
        ? mark + entry.note()
        : mark + " · " + entry.note();
  }

  private static String logged(Reader reader, Habit habit, LocalDate day, Entry entry) {
    return switch (habit.ruleOn(day).target()) {
      case Target.AtLeast least when least.isYesOrNo() && entry.amount().equals(least.amount()) ->
          reader.say("verdict.done");
      case Target.AtLeast least -> reader.words().amount(entry.amount(), least.unit());
      case Target.AtMost most -> reader.words().amount(entry.amount(), most.unit());
      case Target.Avoid ignored -> reader.say("habit.slips", entry.amount());
    };
  }

  private static Item line(Reader reader, Habit habit, Entry entry) {
    var day = reader.words().relativeDay(entry.day(), reader.today());
    return Item.line(Text.plain(day + " · " + said(reader, habit, entry)));
  }

  private static Unit unit(Reader reader, Habit habit) {
    return switch (habit.ruleOn(reader.today()).target()) {
      case Target.AtLeast least -> least.unit();
      case Target.AtMost most -> most.unit();
      case Target.Avoid ignored -> Unit.TIMES;
    };
  }

  private static Choice toCard(Reader reader, Habit habit) {
    return reader.back(new Tap.Look(habit.id(), HabitView.CARD, 0));
  }

  private static Screen screen(Reader reader, Habit habit, HabitView view, int page, String title) {
    var head = HabitLine.name(habit).line().and(title);
    return reader.screen(head, page, number -> new Tap.Look(habit.id(), view, number));
  }
}
