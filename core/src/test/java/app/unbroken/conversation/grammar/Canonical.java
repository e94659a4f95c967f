package app.unbroken.conversation.grammar;

import app.unbroken.habit.Goal;
import app.unbroken.habit.HabitDraft;
import app.unbroken.habit.HabitId;
import app.unbroken.habit.ReminderTime;
import app.unbroken.habit.Schedule;
import app.unbroken.habit.Target;
import app.unbroken.habit.Unit;
import java.time.DayOfWeek;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/** What was understood, in one line of one form, as the tables of phrases spell it. */
final class Canonical {
  private final Lexicon lexicon;

  Canonical(Lexicon lexicon) {
    this.lexicon = lexicon;
  }

  String text(Understood understood) {
    return switch (understood) {
      case Understood.Create create -> create(create);
      case Understood.CheckIns checkIns ->
          "did " + checkIns.all().stream().map(this::text).collect(Collectors.joining(", "));
      case Understood.Skip skip -> "skip " + names(skip.habits()) + text(skip.day());
      case Understood.Undo ignored -> "undo";
      case Understood.Ask ask -> "ask " + text(ask.question());
      case Understood.Pause pause ->
          "pause " + names(pause.habits()) + text(pause.start()) + " " + text(pause.length());
      case Understood.Resume resume -> "resume " + names(resume.habits());
      case Understood.Remind remind ->
          "remind " + name(remind.habit()) + " " + times(remind.times());
      case Understood.Reschedule reschedule ->
          "reschedule " + name(reschedule.habit()) + " " + often(reschedule.schedule());
      case Understood.Rename rename ->
          "rename " + name(rename.habit()) + " to " + rename.name().value();
      case Understood.Manage manage -> lower(manage.verb()) + " " + name(manage.habit());
      case Understood.Numbers numbers -> "numbers " + numbers.all();
      case Understood.Pressed pressed -> "[" + lower(pressed.label()) + "]";
      case Understood.Command command -> ("/" + command.name() + " " + command.payload()).strip();
      case Understood.Courtesy courtesy -> lower(courtesy.kind());
      case Understood.Ambiguous ambiguous ->
          ambiguous.readings().stream()
              .map(this::text)
              .collect(Collectors.joining(" | ", "? ", ""));
      case Understood.UnknownHabit unknown -> "unknown " + unknown.name();
      case Understood.Refused refused -> "refused " + lower(refused.reason());
      case Understood.NotUnderstood ignored -> "-";
    };
  }

  private String create(Understood.Create create) {
    var text = new StringBuilder("new ").append(draft(create.draft()));
    for (var doubt : create.doubts()) {
      text.append(" ? ").append(lower(doubt.about()));
      doubt.readings().stream().skip(1).forEach(other -> text.append(" | ").append(draft(other)));
    }
    return text.toString();
  }

  private static String often(Schedule schedule) {
    return text(schedule).isEmpty() ? "every day" : text(schedule);
  }

  /** Only what differs from a plain yes-or-no habit of every day. */
  private static String draft(HabitDraft draft) {
    var parts = new ArrayList<String>();
    var look = draft.look();
    parts.add(
        look.emoji().isEmpty() ? look.name().value() : look.emoji() + " " + look.name().value());
    parts.add(text(draft.schedule()));
    parts.add(text(draft.target()));
    parts.add(times(draft.reminding().times()));
    parts.add(text(draft.goal()));
    look.tags().forEach(tag -> parts.add("#" + tag));
    parts.removeIf(String::isEmpty);
    return String.join("; ", parts);
  }

  static String text(Schedule schedule) {
    return switch (schedule) {
      case Schedule.EveryDay ignored -> "";
      case Schedule.OnWeekdays on -> days(on.weekdays());
      case Schedule.EveryFewDays every -> "every " + every.days() + " days";
      case Schedule.DaysAfterLast after -> after.days() + " days after the last";
      case Schedule.TimesPerWeek times -> times.times() + "x a week";
      case Schedule.TimesPerMonth times -> times.times() + "x a month";
      case Schedule.WeeklyTotal ignored -> "a week";
      case Schedule.MonthlyTotal ignored -> "a month";
      case Schedule.DayOfMonth day -> "day " + day.day();
    };
  }

  static String text(Target target) {
    return switch (target) {
      case Target.AtLeast least when least.isYesOrNo() -> "";
      case Target.AtLeast least ->
          measure(least.amount().toString(), least.unit())
              + (least.minimumPercent() == 100 ? "" : " (" + least.minimumPercent() + "%)");
      case Target.AtMost most -> "max " + measure(most.amount().toString(), most.unit());
      case Target.Avoid ignored -> "avoid";
    };
  }

  static String text(Goal goal) {
    return switch (goal) {
      case Goal.None ignored -> "";
      case Goal.Streak streak -> "goal " + streak.length() + " in a row" + end(streak.finishes());
      case Goal.Total total -> "goal " + total.successes() + " in all" + end(total.finishes());
    };
  }

  private static String end(boolean finishes) {
    return finishes ? ", then stop" : "";
  }

  static String times(List<ReminderTime> times) {
    return times.stream()
        .map(time ->
            time.at() + (time.weekdays().size() == 7 ? "" : " (" + days(time.weekdays()) + ")"))
        .collect(Collectors.joining(" "));
  }

  private String text(CheckIn checkIn) {
    var what =
        switch (checkIn.what()) {
          case CheckIn.Done ignored -> "";
          case CheckIn.Some some -> " " + measure(some.amount().toString(), some.unit());
          case CheckIn.Slip ignored -> " slip";
        };
    return name(checkIn.habit()) + what + text(checkIn.day());
  }

  static String text(Day day) {
    return switch (day) {
      case Day.Ago ago when ago.days() == 0 -> "";
      case Day.Ago ago when ago.days() == 1 -> " @yesterday";
      case Day.Ago ago -> " @" + ago.days() + " days ago";
      case Day.Last last -> " @last " + days(Set.of(last.weekday()));
      case Day.On on -> " @" + on.date().getDayOfMonth() + "." + on.date().getMonthValue() + ".";
    };
  }

  static String text(Start start) {
    return switch (start) {
      case Start.In(var days) -> days == 0 ? "" : days == 1 ? " from tomorrow" : " in " + days;
      case Start.Next(var weekday) -> " from " + days(Set.of(weekday));
      case Start.On(var date) -> " from " + date.getDayOfMonth() + "." + date.getMonthValue() + ".";
    };
  }

  static String text(Length length) {
    return switch (length) {
      case Length.Open ignored -> "open";
      case Length.Days days -> days.days() + " days";
      case Length.Until until ->
          "until " + until.date().getDayOfMonth() + "." + until.date().getMonthValue() + ".";
      case Length.UntilWeekday until -> "until " + days(Set.of(until.weekday()));
    };
  }

  private String text(Question question) {
    return switch (question) {
      case Question.TodayLeft ignored -> "left";
      case Question.Streaks ignored -> "streaks";
      case Question.StreakOf of -> "streak of " + name(of.habit());
      case Question.Stats ignored -> "stats";
      case Question.StatsOf of -> "stats of " + name(of.habit());
    };
  }

  private static String measure(String amount, Unit unit) {
    return (amount + " " + unit.word()).strip();
  }

  static String days(Set<DayOfWeek> days) {
    return days.stream()
        .sorted()
        .map(day -> lower(day).substring(0, 3))
        .collect(Collectors.joining(" "));
  }

  private String names(List<HabitId> habits) {
    return habits.isEmpty()
        ? "all"
        : habits.stream().map(this::name).collect(Collectors.joining(", "));
  }

  private String name(HabitId habit) {
    return lexicon.words().stream()
        .filter(word -> word.id().equals(habit))
        .map(Lexicon.Word::name)
        .findFirst()
        .orElseThrow();
  }

  private static String lower(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT).replace('_', ' ');
  }
}
