package app.unbroken.conversation.news;

import app.unbroken.chat.Text;
import app.unbroken.conversation.exchange.Exchange;
import app.unbroken.conversation.layout.Choice;
import app.unbroken.conversation.screen.HabitLine;
import app.unbroken.conversation.tap.HabitView;
import app.unbroken.conversation.tap.Tap;
import app.unbroken.habit.Habit;
import app.unbroken.streak.Streaks;
import app.unbroken.tracking.GoalNews;
import app.unbroken.tracking.SettleGoal;
import java.time.LocalDate;
import java.util.List;

/** What the nights brought to a habit that succeeds by itself: a limit, or something to avoid. */
record Kept(Habit habit, List<Text> news, List<Choice> choices) {

  Kept {
    news = List.copyOf(news);
    choices = List.copyOf(choices);
  }

  static Kept since(Exchange exchange, Habit habit, LocalDate day) {
    if (habit.start().isAfter(day)) {
      return new Kept(habit, List.of(), List.of());
    }
    var journal = exchange.journal();
    var history = journal.historyOf(habit.id());
    var before = Streaks.standing(habit, journal.user(), history, day);
    var after = journal.standingOf(habit);
    SettleGoal.Outcome outcome =
        exchange.decide((book, action) -> SettleGoal.decide(book, habit.id(), day, action));
    return switch (outcome) {
      case SettleGoal.Outcome.Settled(var settled, var goal) ->
          new Kept(
              settled,
              Cheers.ofProgress(exchange.reader(), settled, goal, before, after),
              choices(exchange, settled, goal));
      case SettleGoal.Outcome.NoSuchHabit ignored -> new Kept(habit, List.of(), List.of());
    };
  }

  /** What can be answered; buttons that look alike for several habits give way to the habits. */
  static List<Choice> choices(List<Kept> all) {
    var asking = all.stream().filter(kept -> !kept.choices.isEmpty()).toList();
    return asking.size() == 1
        ? asking.getFirst().choices
        : asking.stream()
            .map(kept ->
                new Choice(
                    HabitLine.plainName(kept.habit),
                    new Tap.Look(kept.habit.id(), HabitView.CARD, 0)))
            .toList();
  }

  private static List<Choice> choices(Exchange exchange, Habit habit, GoalNews goal) {
    var reader = exchange.reader();
    return switch (goal) {
      case GoalNews.None ignored -> List.of();
      case GoalNews.Reached ignored -> Cheers.choices(reader, habit.id(), goal);
      case GoalNews.Finished ignored ->
          List.of(
              reader.choice(
                  "button.undo.one",
                  new Tap.Undo(exchange.lastDeed()),
                  HabitLine.plainName(habit)));
    };
  }
}
