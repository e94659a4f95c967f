package app.unbroken.conversation.words;

import app.unbroken.habit.Goal;
import app.unbroken.habit.ReminderTime;
import app.unbroken.habit.Reminding;
import app.unbroken.habit.Schedule;
import app.unbroken.habit.Target;
import app.unbroken.streak.StreakUnit;
import java.time.DayOfWeek;
import java.util.ArrayList;

/** How often, how much and until when, in words. */
final class ScheduleForms {
  private final Words words;

  ScheduleForms(Words words) {
    this.words = words;
  }

  String schedule(Schedule schedule, DayOfWeek weekStart) {
    return switch (schedule) {
      case Schedule.EveryDay ignored -> words.say("schedule.daily");
      case Schedule.OnWeekdays on -> words.weekdays(on.weekdays(), weekStart);
      case Schedule.EveryFewDays every -> everyFewDays(every.days());
      case Schedule.DaysAfterLast after -> words.say("schedule.after.last", after.days());
      case Schedule.TimesPerWeek(var times) when times == 1 -> words.say("schedule.week.once");
      case Schedule.TimesPerWeek(var times) -> words.say("schedule.week.times", times);
      case Schedule.TimesPerMonth(var times) when times == 1 -> words.say("schedule.month.once");
      case Schedule.TimesPerMonth(var times) -> words.say("schedule.month.times", times);
      case Schedule.WeeklyTotal ignored -> words.say("schedule.week.total");
      case Schedule.MonthlyTotal ignored -> words.say("schedule.month.total");
      case Schedule.DayOfMonth(var day) when day == 31 -> words.say("schedule.month.last");
      case Schedule.DayOfMonth(var day) -> words.say("schedule.month.day", ordinal(day));
    };
  }

  String target(Target target) {
    return switch (target) {
      case Target.AtLeast least when least.isYesOrNo() -> "";
      case Target.AtLeast least when least.minimumPercent() == 100 ->
          words.amount(least.amount(), least.unit());
      case Target.AtLeast least ->
          words.say(
              "target.minimum",
              words.amount(least.amount(), least.unit()),
              words.amount(least.minimum(), least.unit()));
      case Target.AtMost most -> words.say("target.most", words.amount(most.amount(), most.unit()));
      case Target.Avoid ignored -> words.say("target.avoid");
    };
  }

  String goal(Goal goal, StreakUnit unit) {
    return switch (goal) {
      case Goal.None ignored -> "";
      case Goal.Streak streak -> streakGoal(streak.length(), unit);
      case Goal.Total total -> words.say("target.goal.total", total.successes());
    };
  }

  private String streakGoal(int length, StreakUnit unit) {
    return switch (unit) {
      case DAYS -> words.say("target.goal.days", length);
      case TIMES -> words.say("target.goal.times", length);
      case WEEKS -> words.say("target.goal.weeks", length);
      case MONTHS -> words.say("target.goal.months", length);
    };
  }

  String streak(int length, StreakUnit unit) {
    return switch (unit) {
      case DAYS -> words.say("format.streak.days", length);
      case TIMES -> words.say("format.streak.times", length);
      case WEEKS -> words.say("format.streak.weeks", length);
      case MONTHS -> words.say("format.streak.months", length);
    };
  }

  String summary(Schedule schedule, Target target, Reminding reminding, DayOfWeek weekStart) {
    var parts = new ArrayList<String>();
    var much = target(target);
    switch (schedule) {
      case Schedule.WeeklyTotal ignored when !much.isEmpty() ->
          parts.add(words.say("target.week", much));
      case Schedule.MonthlyTotal ignored when !much.isEmpty() ->
          parts.add(words.say("target.month", much));
      default -> {
        parts.add(schedule(schedule, weekStart));
        parts.add(much);
      }
    }
    parts.add(words.times(reminding.times().stream().map(ReminderTime::at).distinct().toList()));
    parts.removeIf(String::isEmpty);
    return String.join(" · ", parts);
  }

  private String everyFewDays(int days) {
    if (days == 2) {
      return words.say("schedule.days.other");
    }
    return days % 7 == 0 && days > 7
        ? words.say("schedule.weeks.every", days / 7)
        : words.say("schedule.days.every", days);
  }

  private String ordinal(int number) {
    return switch (Ordinal.of(words.language(), number)) {
      case ONE -> words.say("format.ordinal.one", number);
      case TWO -> words.say("format.ordinal.two", number);
      case FEW -> words.say("format.ordinal.few", number);
      case OTHER -> words.say("format.ordinal.other", number);
    };
  }
}
