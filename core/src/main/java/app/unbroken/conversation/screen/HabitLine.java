package app.unbroken.conversation.screen;

import app.unbroken.chat.Text;
import app.unbroken.habit.Amount;
import app.unbroken.habit.Habit;
import app.unbroken.habit.Schedule;
import app.unbroken.habit.Target;
import app.unbroken.habit.Unit;
import app.unbroken.streak.Standing;
import app.unbroken.streak.TodayState;

/** One habit in one line: its name, where it stands today, how long it has been kept up. */
public final class HabitLine {
  private static final int SHORTEST_RUN_TOLD = 2;

  private HabitLine() {}

  /** 📖 Read, in bold. */
  public static Text name(Habit habit) {
    return Text.bold(plainName(habit));
  }

  public static String plainName(Habit habit) {
    var look = habit.look();
    var name = look.name().value();
    return look.emoji().isEmpty() || name.startsWith(look.emoji())
        ? name
        : look.emoji() + " " + name;
  }

  /** Read: 12 of 20 pages · 12 days in a row. */
  public static Text of(Reader reader, Habit habit, Standing standing) {
    var text = name(habit);
    var state = state(reader, habit, standing);
    return state.isEmpty() ? text : text.and(" · " + state);
  }

  /** What today says of it and how long it has been kept up; empty when there is nothing to say. */
  public static String state(Reader reader, Habit habit, Standing standing) {
    var today = today(reader, habit, standing.today());
    var run = run(reader, standing);
    return today.isEmpty() || run.isEmpty() ? today + run : today + " · " + run;
  }

  /** 12 days in a row; nothing for a beginning. */
  public static String run(Reader reader, Standing standing) {
    var length = standing.current().length();
    return length < SHORTEST_RUN_TOLD
        ? ""
        : reader.say("habit.run", reader.words().streak(length, standing.unit()));
  }

  private static String today(Reader reader, Habit habit, TodayState state) {
    var progress = progress(reader, habit, state);
    return switch (state.need()) {
      case NOT_DUE ->
          state.soFar().isZero() || progress.isEmpty()
              ? reader.say("habit.not.due")
              : reader.say("habit.bonus", progress);
      case OPTIONAL, DUE -> progress;
      case LAST_CHANCE -> reader.say("habit.last.chance", progress);
      case MINIMUM -> reader.say("habit.minimum", progress);
      case DONE -> progress.isEmpty() ? reader.say("habit.done") : progress;
      case SKIPPED -> reader.say("habit.skipped");
      case RESTING -> reader.say("habit.resting");
      case KEEPING -> progress.isEmpty() ? reader.say("habit.keeping") : progress;
      case BROKEN -> progress.isEmpty() ? reader.say("habit.slipped") : progress;
    };
  }

  /**
   * 12 of 20 pages; 1 of 3 this week, 4 days left; so far 2 of 4; nothing for a plain yes or no.
   */
  private static String progress(Reader reader, Habit habit, TodayState state) {
    var rule = habit.ruleOn(reader.today());
    var amount = amount(reader, rule.target(), state);
    var times = times(reader, rule.schedule(), state);
    return amount.isEmpty() || times.isEmpty() ? amount + times : amount + " · " + times;
  }

  private static String amount(Reader reader, Target target, TodayState state) {
    return switch (target) {
      case Target.AtLeast least when least.isYesOrNo() -> "";
      case Target.AtLeast least -> amount(reader, state.soFar(), least.amount(), least.unit());
      case Target.AtMost most ->
          reader.say(
              "habit.so.far", reader.words().progress(state.soFar(), most.amount(), most.unit()));
      case Target.Avoid ignored -> "";
    };
  }

  private static String amount(Reader reader, Amount soFar, Amount wanted, Unit unit) {
    return soFar.isZero()
        ? reader.words().amount(wanted, unit)
        : reader.words().progress(soFar, wanted, unit);
  }

  private static String times(Reader reader, Schedule schedule, TodayState state) {
    var key =
        switch (schedule) {
          case Schedule.TimesPerWeek ignored -> "habit.times.week";
          case Schedule.TimesPerMonth ignored -> "habit.times.month";
          default -> "";
        };
    return key.isEmpty()
        ? ""
        : reader.say(key, state.times(), state.timesWanted(), state.daysLeft());
  }
}
