package app.unbroken.conversation.answer;

import app.unbroken.conversation.act.Say;
import app.unbroken.conversation.exchange.Answer;
import app.unbroken.conversation.exchange.ErrandNeeded;
import app.unbroken.conversation.exchange.Exchange;
import app.unbroken.conversation.export.Export;
import app.unbroken.conversation.screen.DayScreen;
import app.unbroken.conversation.screen.HabitScreen;
import app.unbroken.conversation.screen.HabitSides;
import app.unbroken.conversation.screen.HabitsScreen;
import app.unbroken.conversation.screen.HelpScreen;
import app.unbroken.conversation.screen.MenuScreen;
import app.unbroken.conversation.screen.PausesScreen;
import app.unbroken.conversation.screen.ReviewScreen;
import app.unbroken.conversation.screen.SettingsScreen;
import app.unbroken.conversation.screen.StatisticsScreen;
import app.unbroken.conversation.screen.TodayScreen;
import app.unbroken.conversation.tap.Beginning;
import app.unbroken.conversation.tap.HabitView;
import app.unbroken.conversation.tap.Place;
import app.unbroken.conversation.tap.Tap;
import app.unbroken.habit.Habit;
import app.unbroken.habit.HabitId;
import app.unbroken.journal.Journal;
import app.unbroken.journal.Scope;
import app.unbroken.linking.Errand;
import app.unbroken.tracking.HabitHistory;
import app.unbroken.tracking.Overview;
import app.unbroken.tracking.Statistics;
import app.unbroken.tracking.Today;
import java.time.LocalDate;
import java.time.Year;
import java.util.List;

/** Screens, each with as much of the book as it shows. */
final class Places {
  private Places() {}

  static Answer open(Exchange exchange, Place place, int page) {
    var reader = exchange.reader();
    return switch (place) {
      case MENU -> Answer.show(MenuScreen.of(reader, page));
      case TODAY -> Answer.show(TodayScreen.of(reader, Today.of(exchange.wholeDay()), page));
      case HABITS -> Answer.show(HabitsScreen.active(reader, exchange.wholeDay(), page));
      case ARCHIVE -> Answer.show(HabitsScreen.archive(reader, exchange.wholeDay(), page));
      case STATISTICS -> statistics(exchange, page);
      case SETTINGS -> Answer.show(SettingsScreen.of(reader, page));
      case HELP -> Answer.show(HelpScreen.of(reader, page));
      case DAY_END -> Answer.show(SettingsScreen.dayEnd(reader, page));
      case WEEK_START -> Answer.show(SettingsScreen.weekStart(reader, page));
      case HOURS -> Answer.show(SettingsScreen.hours(reader, page));
      case MESSENGER -> Answer.show(SettingsScreen.messenger(reader, page));
      case LANGUAGE -> Answer.show(SettingsScreen.language(reader, page));
      case PAUSES -> Answer.show(PausesScreen.of(reader, exchange.wholeDay(), page));
      case LINK -> throw new ErrandNeeded(new Errand.MakeCode());
      case EXPORT -> export(exchange);
    };
  }

  static Answer look(Exchange exchange, HabitId id, HabitView view, int page) {
    var found = exchange.journal().habit(id);
    if (found.isEmpty()) {
      exchange.wholeDay();
      return Say.missing(exchange);
    }
    var habit = found.get();
    var reader = exchange.reader();
    return switch (view) {
      case CARD -> Answer.show(HabitScreen.of(reader, exchange.journal(), habit, page));
      case MORE -> Answer.show(HabitSides.more(reader, habit, page));
      case DAYS -> Answer.show(HabitSides.days(reader, exchange.journal(), habit, page));
      case HISTORY -> history(exchange, habit, page);
      case FIGURES -> figures(exchange, habit, page);
      case DELETE -> Answer.show(HabitSides.delete(reader, habit));
    };
  }

  static Answer lookAtDay(Exchange exchange, HabitId id, LocalDate day) {
    var habit = exchange.journal().habit(id).orElse(null);
    if (habit == null) {
      exchange.wholeDay();
      return Say.missing(exchange);
    }
    if (!exchange.journal().historyOf(id).reaches(day)) {
      exchange.holding(new Scope.WholeHabit(id));
    }
    return Answer.show(DayScreen.of(exchange.reader(), exchange.journal(), habit, day));
  }

  static Answer review(Exchange exchange, LocalDate day, int page) {
    return Answer.show(ReviewScreen.of(exchange.reader(), reaching(exchange, day), day, page));
  }

  /** The book with this day of every habit in it. */
  static Journal reaching(Exchange exchange, LocalDate day) {
    var journal = exchange.wholeDay();
    var reaches =
        journal.activeHabits().stream()
            .allMatch(habit -> journal.historyOf(habit.id()).reaches(day));
    return reaches ? journal : exchange.holding(Scope.EVERYTHING);
  }

  private static Answer statistics(Exchange exchange, int page) {
    var overview = exchange.decide((journal, action) -> Overview.decide(journal));
    return Answer.show(StatisticsScreen.of(exchange.reader(), exchange.journal(), overview, page));
  }

  private static Answer history(Exchange exchange, Habit habit, int page) {
    HabitHistory.Outcome outcome =
        exchange.decide((journal, action) ->
            HabitHistory.decide(journal, habit.id(), null, HabitHistory.LARGEST_PAGE));
    return switch (outcome) {
      case HabitHistory.Outcome.Page(var same, var entries, var next) ->
          Answer.show(HabitSides.history(exchange.reader(), same, entries, page));
      case HabitHistory.Outcome.NoSuchHabit() -> Say.missing(exchange);
    };
  }

  private static Answer figures(Exchange exchange, Habit habit, int page) {
    var year = Year.from(exchange.today());
    Statistics.Outcome outcome =
        exchange.decide((journal, action) -> Statistics.decide(journal, habit.id(), year));
    return switch (outcome) {
      case Statistics.Outcome.Figures figures ->
          Answer.show(HabitSides.figures(exchange.reader(), figures, page));
      case Statistics.Outcome.NoSuchHabit() -> Say.missing(exchange);
    };
  }

  private static Answer export(Exchange exchange) {
    var journal = exchange.holding(Scope.EVERYTHING);
    var reader = exchange.reader();
    var screen =
        reader
            .screen(reader.write("export.done"), Place.TODAY, 0)
            .action(reader.today("button.today"))
            .ways(reader.menu());
    var all =
        Answer.hand(List.of(Export.json(journal, reader), Export.csv(journal, reader)), screen);
    return journal.habits().isEmpty()
        ? all.also(reader.choice("button.new", new Tap.Begin(Beginning.NEW)))
        : all;
  }
}
