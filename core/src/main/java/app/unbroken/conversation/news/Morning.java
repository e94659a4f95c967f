package app.unbroken.conversation.news;

import app.unbroken.chat.Text;
import app.unbroken.conversation.exchange.Exchange;
import app.unbroken.conversation.layout.Choice;
import app.unbroken.conversation.screen.HabitLine;
import app.unbroken.conversation.screen.Reader;
import app.unbroken.conversation.screen.ReviewScreen;
import app.unbroken.conversation.tap.Tap;
import app.unbroken.habit.Habit;
import app.unbroken.journal.Journal;
import app.unbroken.journal.Scope;
import app.unbroken.streak.Standing;
import app.unbroken.streak.Streaks;
import app.unbroken.tracking.SettleGoal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What is told with the first message of a day: what the nights since the last one brought, and
 * whether what yesterday left open was done after all.
 */
public record Morning(Text news, List<Choice> choices) {
  private static final int SHORTEST_LOSS = 3;
  private static final Morning NOTHING = new Morning(Text.empty(), List.of());

  public Morning {
    choices = List.copyOf(choices);
  }

  /** Reads the book as it is after the message was answered: a check-in may have mended a run. */
  public static Morning of(Exchange exchange, LocalDate lastSeen) {
    var journal = exchange.wholeDay();
    var yesterday = journal.today().minusDays(1);
    if (lastSeen.isAfter(yesterday)) {
      return NOTHING;
    }
    if (journal.activeHabits().stream().anyMatch(habit -> isFolded(journal, habit, lastSeen))) {
      exchange.holding(Scope.EVERYTHING);
    }
    var reader = exchange.reader();
    var open = ReviewScreen.open(journal, yesterday);
    var news = new ArrayList<Text>();
    var nights = new ArrayList<Kept>();
    for (var habit : journal.activeHabits()) {
      // What yesterday alone brings about is told once it is known whether it was done after all.
      var asOf = open.contains(habit) ? standing(journal, habit, yesterday) : null;
      news.addAll(ofHabit(reader, journal, habit, lastSeen, asOf));
      if (SettleGoal.closesByItself(habit, journal.today())) {
        var kept = Kept.since(exchange, habit, lastSeen);
        news.addAll(kept.news());
        nights.add(kept);
      }
    }
    var goals = Kept.choices(nights);
    if (open.isEmpty()) {
      return new Morning(joined(news), goals);
    }
    news.add(question(reader, open));
    var choices = new ArrayList<Choice>();
    choices.add(reader.choice("button.all.done", new Tap.AllDone(yesterday)));
    choices.add(reader.choice("button.choose", new Tap.ReviewDay(yesterday, 0)));
    choices.add(reader.choice("button.no", new Tap.NothingDone(yesterday)));
    choices.addAll(goals);
    return new Morning(joined(news), choices);
  }

  /** What it brings that a day stays as it was left. */
  public static Text ofDayLeftOpen(Reader reader, Journal journal, LocalDate day) {
    var news = new ArrayList<Text>();
    for (var habit : ReviewScreen.open(journal, day)) {
      news.addAll(ofHabit(reader, journal, habit, day, null));
    }
    return joined(news);
  }

  private static List<Text> ofHabit(
      Reader reader, Journal journal, Habit habit, LocalDate since, @Nullable Standing asOf) {
    if (habit.start().isAfter(since)) {
      return List.of();
    }
    var before = standing(journal, habit, since);
    var after = asOf == null ? journal.standingOf(habit) : asOf;
    var news = new ArrayList<Text>();
    if (!Objects.equals(before.lastFrozen(), after.lastFrozen()) && after.lastFrozen() != null) {
      news.add(
          reader.write(
              "morning.frozen",
              HabitLine.name(habit),
              reader.words().streak(after.current().length(), after.unit()),
              after.freezes()));
    }
    var lost = after.lastBroken();
    if (lost != null
        && !lost.equals(before.lastBroken())
        && lost.length() >= SHORTEST_LOSS
        && after.current().length() == 0) {
      news.add(
          reader.write(
              "morning.broken",
              HabitLine.name(habit),
              reader.words().streak(lost.length(), after.unit()),
              reader.words().streak(after.best().length(), after.unit()),
              reader.words().percent((int) Math.round(after.strength() * 100))));
    }
    return news;
  }

  private static Text question(Reader reader, List<Habit> open) {
    var names = reader.words().list(open.stream().map(HabitLine::plainName).toList());
    return open.size() == 1
        ? reader.write("morning.question.one", Text.bold(names))
        : reader.write("morning.question", Text.bold(names));
  }

  private static Standing standing(Journal journal, Habit habit, LocalDate day) {
    return Streaks.standing(habit, journal.user(), journal.historyOf(habit.id()), day);
  }

  private static boolean isFolded(Journal journal, Habit habit, LocalDate day) {
    return !journal.historyOf(habit.id()).reaches(day);
  }

  private static Text joined(List<Text> parts) {
    var text = Text.empty();
    for (var part : parts) {
      text = text.isEmpty() ? part : text.and("\n").and(part);
    }
    return text;
  }
}
