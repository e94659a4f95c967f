package app.unbroken.conversation.news;

import app.unbroken.chat.Text;
import app.unbroken.conversation.layout.Choice;
import app.unbroken.conversation.layout.Item;
import app.unbroken.conversation.layout.Screen;
import app.unbroken.conversation.screen.HabitLine;
import app.unbroken.conversation.screen.Reader;
import app.unbroken.conversation.tap.Beginning;
import app.unbroken.conversation.tap.HabitBeginning;
import app.unbroken.conversation.tap.Place;
import app.unbroken.conversation.tap.Tap;
import app.unbroken.notice.LookBack;
import app.unbroken.notice.Suggestion;
import app.unbroken.user.Notice;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** How a week, a month, or both went, on one card with one suggestion. */
final class SummaryCard {
  private static final int MOST_LINES = 8;

  private SummaryCard() {}

  static Screen of(Reader reader, List<LookBack> looks) {
    var screen = reader.screen(Text.empty(), Place.STATISTICS, 0);
    for (var look : looks) {
      screen = screen.before(section(reader, look));
    }
    return screen
        .items(suggested(reader, looks.getLast().suggestion()))
        .ways(reader.today("button.today"), reader.opens("button.statistics", Place.STATISTICS));
  }

  private static Text section(Reader reader, LookBack look) {
    var text =
        title(reader, look).and("\n").and(reader.write("summary.successes", look.successes()));
    if (look.perfectDays() > 0) {
      text = text.and("\n").and(reader.write("summary.perfect", look.perfectDays()));
    }
    for (var line : look.lines().subList(0, Math.min(MOST_LINES, look.lines().size()))) {
      text = text.and("\n").and(line(reader, line));
    }
    var left = look.lines().size() - MOST_LINES;
    return left > 0 ? text.and("\n").and(reader.write("summary.more", left)) : text;
  }

  private static Text title(Reader reader, LookBack look) {
    var words = reader.words();
    return Text.bold(
        look.notice() == Notice.MONTH
            ? reader.say("summary.month", words.month(look.first()))
            : reader.say("summary.week", words.date(look.first()), words.date(look.last())));
  }

  /** 📖 Read: 6 of 7 days · 12 days in a row · strength 61% (+8). */
  private static Text line(Reader reader, LookBack.Line line) {
    var done =
        line.asked() == 0
            ? reader.say("summary.times", line.done())
            : reader.say("summary.days", line.done(), line.asked());
    var run = HabitLine.run(reader, line.now());
    var strength =
        reader.say(
            "summary.strength",
            reader.words().percent(points(line.now().strength())),
            signed(points(line.gained())));
    var told =
        Stream.of(done, run, strength)
            .filter(part -> !part.isEmpty())
            .collect(Collectors.joining(" · "));
    return reader.write("summary.habit", HabitLine.name(line.habit()), told);
  }

  private static int points(double share) {
    return (int) Math.round(share * 100);
  }

  private static String signed(int points) {
    return points < 0 ? "−" + -points : "+" + points;
  }

  private static List<Item> suggested(Reader reader, Suggestion suggestion) {
    return switch (suggestion) {
      case Suggestion.Ease(var habit, var done, var asked) ->
          items(
              reader.write("summary.ease", HabitLine.name(habit), asked, done),
              reader.choice("reminder.less", new Tap.BeginWith(habit.id(), HabitBeginning.CHANGE)));
      case Suggestion.Remind(var habit, var at) ->
          items(
              reader.write("summary.remind", HabitLine.name(habit), at),
              reader.choice("summary.remind.at", new Tap.RemindAt(habit.id(), minute(at)), at));
      case Suggestion.NearBest(var habit, var missing, var unit) ->
          items(
              reader.write(
                  "summary.near", HabitLine.name(habit), reader.words().streak(missing, unit)));
      case Suggestion.Onward ignored ->
          items(
              reader.write("summary.onward"),
              reader.choice("button.new", new Tap.Begin(Beginning.NEW)));
      case Suggestion.GoOn ignored -> items(reader.write("summary.go.on"));
    };
  }

  private static List<Item> items(Text line, Choice... choices) {
    var items = new ArrayList<Item>();
    items.add(Item.line(line));
    List.of(choices).forEach(choice -> items.add(Item.choice(choice)));
    return items;
  }

  private static int minute(LocalTime time) {
    return time.toSecondOfDay() / 60;
  }
}
