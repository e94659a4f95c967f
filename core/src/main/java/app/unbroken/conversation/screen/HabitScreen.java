package app.unbroken.conversation.screen;

import app.unbroken.chat.Text;
import app.unbroken.conversation.layout.Item;
import app.unbroken.conversation.layout.Screen;
import app.unbroken.conversation.tap.HabitAct;
import app.unbroken.conversation.tap.HabitBeginning;
import app.unbroken.conversation.tap.HabitView;
import app.unbroken.conversation.tap.Origin;
import app.unbroken.conversation.tap.Place;
import app.unbroken.conversation.tap.Tap;
import app.unbroken.habit.Amount;
import app.unbroken.habit.Habit;
import app.unbroken.habit.Target;
import app.unbroken.journal.Journal;
import app.unbroken.streak.Standing;
import app.unbroken.streak.Streaks;
import app.unbroken.streak.TodayState.Need;
import app.unbroken.tracking.GoalProgress;
import java.util.ArrayList;
import java.util.List;

/** One habit: where it stands, five weeks of it, and what can be done with it. */
public final class HabitScreen {
  private HabitScreen() {}

  public static Screen of(Reader reader, Journal journal, Habit habit, int page) {
    var standing = journal.standingOf(habit);
    var screen =
        reader
            .screen(head(reader, habit), page, at -> new Tap.Look(habit.id(), HabitView.CARD, at))
            .items(figures(reader, journal, habit, standing))
            .items(strip(reader, journal, habit));
    return habit.isActive()
        ? withActions(reader, journal, habit, standing, screen)
        : archived(reader, habit, screen);
  }

  private static Text head(Reader reader, Habit habit) {
    var head = HabitLine.name(habit).line().and(summary(reader, habit));
    var note = habit.look().note();
    return note.isEmpty() ? head : head.line().andItalic(note);
  }

  /** When it is due, how much of it, and when it reminds. */
  public static String summary(Reader reader, Habit habit) {
    var rule = habit.ruleOn(reader.today());
    var weekStart = reader.user().days().weekStart();
    return reader.words().summary(rule.schedule(), rule.target(), habit.reminding(), weekStart);
  }

  private static List<Item> figures(
      Reader reader, Journal journal, Habit habit, Standing standing) {
    var lines = new ArrayList<Text>();
    if (!habit.isActive()) {
      lines.add(reader.write("habit.archived"));
    } else {
      lines.add(today(reader, journal, habit, standing));
    }
    var unit = standing.unit();
    lines.add(
        reader.write("habit.current", reader.words().streak(standing.current().length(), unit)));
    lines.add(best(reader, standing));
    lines.add(
        reader.write(
            "habit.strength", reader.words().percent((int) Math.round(standing.strength() * 100))));
    if (standing.last30().due() > 0) {
      lines.add(reader.write("habit.rate", standing.last30().successes(), standing.last30().due()));
    }
    if (standing.freezes() > 0) {
      lines.add(reader.write("habit.freezes", standing.freezes()));
    }
    GoalProgress.of(habit.goal(), standing)
        .ifPresent(goal -> lines.add(reader.write("habit.goal", goal.reached(), goal.wanted())));
    return lines.stream().map(Item::line).toList();
  }

  private static Text today(Reader reader, Journal journal, Habit habit, Standing standing) {
    var today = journal.today();
    var resting =
        habit.pauses().covering(today).or(() -> journal.user().vacations().covering(today));
    if (resting.isPresent()) {
      var last = resting.get().last();
      return last == null
          ? reader.write("habit.today.resting")
          : reader.write("habit.today.resting.until", last);
    }
    var state = HabitLine.state(reader, habit, standing);
    return reader.write("habit.today", state.isEmpty() ? reader.say("habit.open") : state);
  }

  private static Text best(Reader reader, Standing standing) {
    var best = standing.best();
    var length = reader.words().streak(best.length(), standing.unit());
    return best.first() == null || best.last() == null
        ? reader.write("habit.best.none")
        : reader.write("habit.best", length, best.first(), best.last());
  }

  private static List<Item> strip(Reader reader, Journal journal, Habit habit) {
    var today = journal.today();
    var first = Strip.firstDay(today, journal.user().days().weekStart());
    var days =
        Streaks.calendar(
            habit,
            journal.user(),
            journal.historyOf(habit.id()),
            first,
            first.plusWeeks(Strip.WEEKS).minusDays(1),
            today);
    var items = new ArrayList<Item>();
    items.add(Item.line(Text.plain("\n").and(reader.say("strip.title"))));
    items.addAll(Strip.of(reader, days, today));
    return items;
  }

  private static Screen withActions(
      Reader reader, Journal journal, Habit habit, Standing standing, Screen screen) {
    var today = journal.today();
    var quick = QuickButton.of(reader, habit, standing, today, Origin.CARD);
    if (quick != null && isOpen(standing)) {
      screen = screen.action(quick);
    }
    if (habit.ruleOn(today).target() instanceof Target.Avoid) {
      screen =
          screen.action(
              reader.choice(
                  "button.slip", new Tap.Add(habit.id(), today, Amount.ONE, Origin.CARD)));
    }
    if (standing.today().asks()) {
      screen =
          screen.action(reader.choice("button.skip", new Tap.Skip(habit.id(), today, Origin.CARD)));
    }
    if (habit.isPausedOn(today)) {
      screen =
          screen.action(reader.choice("button.resume", new Tap.Act(habit.id(), HabitAct.RESUME)));
    }
    return screen
        .action(
            reader.choice("button.days", new Tap.Look(habit.id(), HabitView.DAYS, 0)),
            reader.choice("button.change", new Tap.BeginWith(habit.id(), HabitBeginning.CHANGE)),
            reader.choice("button.more", new Tap.Look(habit.id(), HabitView.MORE, 0)))
        .ways(reader.back(new Tap.Open(Place.HABITS, 0)), reader.menu());
  }

  private static Screen archived(Reader reader, Habit habit, Screen screen) {
    return screen
        .action(
            reader.choice("button.restore", new Tap.Act(habit.id(), HabitAct.RESTORE)),
            reader.choice("button.figures", new Tap.Look(habit.id(), HabitView.FIGURES, 0)),
            reader.choice("button.history", new Tap.Look(habit.id(), HabitView.HISTORY, 0)),
            reader.choice("button.delete", new Tap.Look(habit.id(), HabitView.DELETE, 0)))
        .ways(reader.back(new Tap.Open(Place.ARCHIVE, 0)), reader.menu());
  }

  private static boolean isOpen(Standing standing) {
    var need = standing.today().need();
    return need != Need.RESTING && need != Need.SKIPPED && need != Need.DONE;
  }
}
