package app.unbroken.conversation.screen;

import app.unbroken.chat.Text;
import app.unbroken.habit.Amount;
import app.unbroken.habit.Habit;
import app.unbroken.habit.Target;
import app.unbroken.tracking.DayRefusal;
import app.unbroken.tracking.RecordCheckIn.Outcome.Recorded;
import java.time.LocalDate;

/** What has become of a day, in one line. */
public final class DayWords {
  private DayWords() {}

  /** ✅ Read · 20 of 20 pages · 13 days in a row. */
  public static Text recorded(Reader reader, Recorded recorded) {
    var habit = recorded.habit();
    var day = recorded.entry().day();
    var text = Text.plain(sign(recorded) + " ").and(HabitLine.name(habit)).and(when(reader, day));
    return text.and(" · " + said(reader, recorded));
  }

  /** Nothing for today; otherwise (yesterday), (Mon 3 Mar). */
  public static String when(Reader reader, LocalDate day) {
    return day.equals(reader.today())
        ? ""
        : " (" + reader.words().relativeDay(day, reader.today()) + ")";
  }

  public static Text refused(Reader reader, Habit habit, DayRefusal why) {
    var name = HabitLine.name(habit);
    return switch (why) {
      case DayRefusal.InTheFuture ignored -> reader.write("day.future", name);
      case DayRefusal.TooLongAgo(var day, var earliest) ->
          reader.write("day.too.long.ago", name, reader.words().relativeDay(day, reader.today()));
      case DayRefusal.BeforeStart(var day, var start) ->
          reader.write("day.before.start", name, reader.words().relativeDay(start, reader.today()));
    };
  }

  private static String said(Reader reader, Recorded recorded) {
    var habit = recorded.habit();
    var rule = habit.ruleOn(recorded.entry().day());
    var amount = recorded.entry().amount();
    if (rule.target() instanceof Target.Avoid) {
      return amount.isZero() ? reader.say("habit.keeping") : reader.say("check.in.slip", amount);
    }
    if (recorded.entry().day().equals(reader.today())) {
      var state = HabitLine.state(reader, habit, recorded.standing());
      return state.isEmpty() ? reader.say("habit.done") : state;
    }
    var logged = logged(reader, rule.target(), amount);
    var run = HabitLine.run(reader, recorded.standing());
    return run.isEmpty() ? logged : logged + " · " + run;
  }

  private static String logged(Reader reader, Target target, Amount amount) {
    return switch (target) {
      case Target.AtLeast least when least.isYesOrNo() -> reader.say("habit.done");
      case Target.AtLeast(var wanted, var unit, var minimum) ->
          reader.words().progress(amount, wanted, unit);
      case Target.AtMost(var most, var unit) -> reader.words().progress(amount, most, unit);
      case Target.Avoid ignored -> reader.say("habit.slips", amount);
    };
  }

  private static String sign(Recorded recorded) {
    var entry = recorded.entry();
    return switch (recorded.habit().ruleOn(entry.day()).target()) {
      case Target.AtLeast least -> entry.amount().reaches(least.amount()) ? "✅" : "➕";
      case Target.AtMost most -> most.amount().reaches(entry.amount()) ? "➕" : "⚠️";
      case Target.Avoid ignored -> entry.amount().isZero() ? "✅" : "📝";
    };
  }
}
