package app.unbroken.cli.admin;

import app.unbroken.conversation.words.Words;
import app.unbroken.habit.Habit;
import app.unbroken.habit.HabitState;
import app.unbroken.journal.Journal;
import app.unbroken.streak.Standing;
import app.unbroken.user.HourStyle;
import app.unbroken.user.Language;
import java.time.DayOfWeek;
import java.util.List;
import java.util.Locale;

/** A habit in a list, and where it stands. */
record HabitView(
    String id,
    String name,
    String emoji,
    String state,
    String plan,
    String start,
    List<String> tags,
    String today,
    int streak,
    int best,
    String unit,
    int successes,
    int strengthPercent) {
  static final Words WORDS = Words.of(Language.ENGLISH, HourStyle.TWENTY_FOUR);

  static HabitView of(Journal journal, Habit habit) {
    return of(journal, habit, journal.standingOf(habit));
  }

  static HabitView of(Journal journal, Habit habit, Standing standing) {
    return new HabitView(
        habit.id().value().toString(),
        habit.name().value(),
        habit.look().emoji(),
        state(journal, habit),
        plan(journal, habit),
        habit.start().toString(),
        habit.look().tags(),
        standing.today().need().name().toLowerCase(Locale.ROOT),
        standing.current().length(),
        standing.best().length(),
        standing.unit().name().toLowerCase(Locale.ROOT),
        standing.successes(),
        (int) Math.round(100 * standing.strength()));
  }

  String title() {
    return emoji.isEmpty() ? name : emoji + " " + name;
  }

  private static String state(Journal journal, Habit habit) {
    return switch (habit.state()) {
      case HabitState.Active ignored when habit.isPausedOn(journal.today()) -> "paused";
      case HabitState.Active ignored -> "active";
      case HabitState.Archived ignored -> "archived";
      case HabitState.Deleted ignored -> "deleted";
    };
  }

  private static String plan(Journal journal, Habit habit) {
    var rule = habit.ruleOn(journal.today());
    DayOfWeek weekStart = journal.user().days().weekStart();
    return WORDS.summary(rule.schedule(), rule.target(), habit.reminding(), weekStart);
  }
}
