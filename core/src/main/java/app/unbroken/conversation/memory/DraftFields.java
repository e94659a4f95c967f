package app.unbroken.conversation.memory;

import app.unbroken.habit.Amount;
import app.unbroken.habit.Goal;
import app.unbroken.habit.HabitDraft;
import app.unbroken.habit.HabitName;
import app.unbroken.habit.Look;
import app.unbroken.habit.ReminderTime;
import app.unbroken.habit.Reminding;
import app.unbroken.habit.Schedule;
import app.unbroken.habit.Target;
import app.unbroken.habit.Unit;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalTime;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** A habit's draft in flat fields. */
final class DraftFields {
  private DraftFields() {}

  static void write(HabitDraft draft, Fields to) {
    var look = draft.look();
    var reminding = draft.reminding();
    to.put("name", look.name().value());
    to.put("emoji", look.emoji());
    to.put("note", look.note());
    to.put("tags", String.join(" ", look.tags()));
    to.put("schedule", schedule(draft.schedule()));
    to.put("target", target(draft.target()));
    to.put("goal", goal(draft.goal()));
    to.put("times", reminding.times().stream().map(DraftFields::time).collect(joining()));
    to.put("nag", reminding.nagEvery() + " " + reminding.nagAtMost());
    to.put("forgiving", Boolean.toString(draft.twoDayRule()));
  }

  static HabitDraft read(Fields from) {
    var look =
        new Look(
            new HabitName(from.get("name")),
            from.get("emoji"),
            from.get("note"),
            words(from.get("tags")));
    var nag = words(from.get("nag"));
    var times = words(from.get("times")).stream().map(DraftFields::time).toList();
    return new HabitDraft(
        look,
        schedule(from.get("schedule")),
        target(from.get("target")),
        goal(from.get("goal")),
        new Reminding(times, Duration.parse(nag.get(0)), Integer.parseInt(nag.get(1))),
        Boolean.parseBoolean(from.get("forgiving")));
  }

  private static String schedule(Schedule schedule) {
    return switch (schedule) {
      case Schedule.EveryDay ignored -> "daily";
      case Schedule.OnWeekdays(var weekdays) -> "on " + days(weekdays);
      case Schedule.EveryFewDays(var days) -> "every " + days;
      case Schedule.DaysAfterLast(var days) -> "after " + days;
      case Schedule.TimesPerWeek(var times) -> "weekly " + times;
      case Schedule.TimesPerMonth(var times) -> "monthly " + times;
      case Schedule.WeeklyTotal ignored -> "week";
      case Schedule.MonthlyTotal ignored -> "month";
      case Schedule.DayOfMonth(var day) -> "day " + day;
    };
  }

  private static Schedule schedule(String written) {
    var words = words(written);
    return switch (words.getFirst()) {
      case "daily" -> new Schedule.EveryDay();
      case "on" -> new Schedule.OnWeekdays(days(words.get(1)));
      case "every" -> new Schedule.EveryFewDays(Integer.parseInt(words.get(1)));
      case "after" -> new Schedule.DaysAfterLast(Integer.parseInt(words.get(1)));
      case "weekly" -> new Schedule.TimesPerWeek(Integer.parseInt(words.get(1)));
      case "monthly" -> new Schedule.TimesPerMonth(Integer.parseInt(words.get(1)));
      case "week" -> new Schedule.WeeklyTotal();
      case "month" -> new Schedule.MonthlyTotal();
      case "day" -> new Schedule.DayOfMonth(Integer.parseInt(words.get(1)));
      default -> throw new IllegalArgumentException("no schedule");
    };
  }

  private static String target(Target target) {
    return switch (target) {
      case Target.AtLeast(var amount, var unit, var minimum) ->
          "least " + amount.thousandths() + " " + minimum + " " + unit.word();
      case Target.AtMost(var amount, var unit) ->
          "most " + amount.thousandths() + " " + unit.word();
      case Target.Avoid ignored -> "avoid";
    };
  }

  private static Target target(String written) {
    var words = written.split(" ", 2);
    return switch (words[0]) {
      case "least" -> {
        var fields = words[1].split(" ", 3);
        yield new Target.AtLeast(
            amount(fields[0]), new Unit(fields[2]), Integer.parseInt(fields[1]));
      }
      case "most" -> {
        var fields = words[1].split(" ", 2);
        yield new Target.AtMost(amount(fields[0]), new Unit(fields[1]));
      }
      case "avoid" -> new Target.Avoid();
      default -> throw new IllegalArgumentException("no target");
    };
  }

  private static String goal(Goal goal) {
    return switch (goal) {
      case Goal.None ignored -> "none";
      case Goal.Streak(var length, var finishes) -> "streak " + length + " " + finishes;
      case Goal.Total(var successes, var finishes) -> "total " + successes + " " + finishes;
    };
  }

  private static Goal goal(String written) {
    var words = words(written);
    return switch (words.getFirst()) {
      case "none" -> new Goal.None();
      case "streak" ->
          new Goal.Streak(Integer.parseInt(words.get(1)), Boolean.parseBoolean(words.get(2)));
      case "total" ->
          new Goal.Total(Integer.parseInt(words.get(1)), Boolean.parseBoolean(words.get(2)));
      default -> throw new IllegalArgumentException("no goal");
    };
  }

  private static String time(ReminderTime time) {
    return time.at() + "/" + days(time.weekdays());
  }

  private static ReminderTime time(String written) {
    var parts = written.split("/", 2);
    return new ReminderTime(LocalTime.parse(parts[0]), days(parts[1]));
  }

  static String days(Collection<DayOfWeek> days) {
    return days.stream()
        .sorted()
        .map(day -> Integer.toString(day.getValue()))
        .collect(Collectors.joining());
  }

  static Set<DayOfWeek> days(String written) {
    return written.chars().mapToObj(digit -> DayOfWeek.of(digit - '0')).collect(Collectors.toSet());
  }

  private static Amount amount(String written) {
    return new Amount(Long.parseLong(written));
  }

  private static List<String> words(String written) {
    return written.isEmpty() ? List.of() : Arrays.asList(written.split(" "));
  }

  private static java.util.stream.Collector<CharSequence, ?, String> joining() {
    return Collectors.joining(" ");
  }
}
