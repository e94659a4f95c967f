package app.unbroken.planning;

import app.unbroken.habit.Goal;
import app.unbroken.habit.Habit;
import app.unbroken.habit.HabitId;
import app.unbroken.habit.Reminding;
import app.unbroken.habit.Schedule;
import app.unbroken.habit.Target;
import app.unbroken.journal.ActionId;
import app.unbroken.journal.ActionKind;
import app.unbroken.journal.Decision;
import app.unbroken.journal.Deed;
import app.unbroken.journal.Journal;
import java.time.LocalDate;

/** Changes what a habit asks for and how it looks. */
public final class ChangeHabit {
  /** How far ahead a new rule may begin. */
  public static final int MOST_DAYS_AHEAD = 366;

  private ChangeHabit() {}

  /** What is to be different. */
  public sealed interface Wish {
    /** Another schedule and target from today on; days already lived keep their verdicts. */
    record Rule(Schedule schedule, Target target) implements Wish {}

    /** The same from another day on, which may lie behind or ahead. */
    record RuleFrom(LocalDate day, Schedule schedule, Target target) implements Wish {}

    record Aim(Goal goal) implements Wish {}

    record Remind(Reminding reminding) implements Wish {}

    /** The first visible character of what was typed; empty for none. */
    record Emoji(String typed) implements Wish {}

    record Note(String typed) implements Wish {}

    /** The two-day rule: one missed day is forgiven when the next due one succeeds. */
    record ForgiveOne(boolean wanted) implements Wish {}
  }

  public sealed interface Outcome {
    record Changed(Habit before, Habit after) implements Outcome {}

    record Unchanged(Habit habit) implements Outcome {}

    /** A rule cannot begin before its habit; the start would have to be moved first. */
    record BeforeStart(Habit habit, LocalDate start) implements Outcome {}

    record TooFarAhead(LocalDate latest) implements Outcome {}

    record NoSuchHabit() implements Outcome {}
  }

  public static Decision<Outcome> decide(Journal journal, HabitId id, Wish wish, ActionId action) {
    return journal.about(
        id, new Outcome.NoSuchHabit(), habit -> decide(journal, habit, wish, action));
  }

  private static Decision<Outcome> decide(
      Journal journal, Habit habit, Wish wish, ActionId action) {
    var latest = journal.today().plusDays(MOST_DAYS_AHEAD);
    if (wish instanceof Wish.RuleFrom rule && rule.day().isBefore(habit.start())) {
      return Decision.of(new Outcome.BeforeStart(habit, habit.start()));
    }
    if (wish instanceof Wish.RuleFrom rule && rule.day().isAfter(latest)) {
      return Decision.of(new Outcome.TooFarAhead(latest));
    }
    var changed = granted(wish, habit, journal.today());
    return changed.equals(habit)
        ? Decision.of(new Outcome.Unchanged(habit))
        : journal.having(
            Deed.of(action, ActionKind.CHANGE_HABIT, habit, changed),
            after -> new Outcome.Changed(habit, changed));
  }

  private static Habit granted(Wish wish, Habit habit, LocalDate today) {
    return switch (wish) {
      case Wish.Rule(var schedule, var target) -> ruled(habit, today, schedule, target);
      case Wish.RuleFrom(var day, var schedule, var target) -> ruled(habit, day, schedule, target);
      case Wish.Aim(var goal) -> habit.aimingAt(goal);
      case Wish.Remind(var reminding) -> habit.reminding(reminding);
      case Wish.Emoji(var typed) -> habit.looking(habit.look().withEmoji(typed));
      case Wish.Note(var typed) -> habit.looking(habit.look().noted(typed));
      case Wish.ForgiveOne(var wanted) -> habit.forgivingOne(wanted);
    };
  }

  private static Habit ruled(Habit habit, LocalDate day, Schedule schedule, Target target) {
    var valid = habit.ruleOn(day);
    var same = valid.schedule().equals(schedule) && valid.target().equals(target);
    return same && valid.equals(habit.rules().getLast())
        ? habit
        : habit.ruledFrom(day, schedule, target);
  }
}
