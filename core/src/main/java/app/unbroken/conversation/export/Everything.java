package app.unbroken.conversation.export;

import app.unbroken.checkin.Entry;
import app.unbroken.habit.Goal;
import app.unbroken.habit.Habit;
import app.unbroken.habit.HabitState;
import app.unbroken.habit.ReminderTime;
import app.unbroken.habit.Rule;
import app.unbroken.habit.Schedule;
import app.unbroken.habit.Target;
import app.unbroken.journal.Journal;
import app.unbroken.user.Identity;
import app.unbroken.user.Notice;
import app.unbroken.user.QuietHours;
import app.unbroken.user.Span;
import app.unbroken.user.Spans;
import app.unbroken.user.User;
import java.time.DayOfWeek;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A whole book as maps and lists, in the words that imports read again. */
final class Everything {
  private static final int FORM = 1;

  private Everything() {}

  static Map<String, Object> of(Journal journal) {
    var all = new LinkedHashMap<String, Object>();
    all.put("format", "unbroken");
    all.put("version", FORM);
    all.put("exported", journal.now().toString());
    all.put("person", person(journal.user()));
    all.put("identities", journal.identities().stream().map(Everything::identity).toList());
    all.put("habits", Export.habits(journal).stream().map(habit -> habit(journal, habit)).toList());
    return all;
  }

  private static Map<String, Object> person(User user) {
    var person = new LinkedHashMap<String, Object>();
    person.put("id", user.id().value().toString());
    person.put("name", user.profile().name().value());
    person.put("language", user.profile().language().tag());
    person.put("zone", user.days().zone().getId());
    person.put("zone_known", user.days().zoneKnown());
    person.put("day_end", user.days().end().time().toString());
    person.put("week_start", user.days().weekStart().name());
    person.put("hours", user.profile().hours().name());
    person.put("danger_warning", user.attention().wants(Notice.DANGER));
    person.put("summaries", user.attention().wants(Notice.WEEK));
    person.put("month_summaries", user.attention().wants(Notice.MONTH));
    person.put("quiet_hours", quiet(user.attention().quiet()));
    person.put("vacations", spans(user.vacations()));
    person.put("freezing", spans(user.freezing()));
    person.put("since", user.since().toString());
    return person;
  }

  private static Map<String, Object> identity(Identity identity) {
    return fields(
        "messenger", identity.address().messenger().code(),
        "key", identity.key(),
        "last_message", identity.lastInbound().toString());
  }

  private static Map<String, Object> habit(Journal journal, Habit habit) {
    var all = new LinkedHashMap<String, Object>();
    all.put("id", habit.id().value().toString());
    all.put("name", habit.name().value());
    all.put("emoji", habit.look().emoji());
    all.put("note", habit.look().note());
    all.put("tags", habit.look().tags());
    all.put("archived", habit.state() instanceof HabitState.Archived);
    all.put(
        "archived_at", habit.state() instanceof HabitState.Archived(var at) ? at.toString() : "");
    all.put("rules", habit.rules().stream().map(Everything::rule).toList());
    all.put("goal", goal(habit.goal()));
    all.put("reminders", habit.reminding().times().stream().map(Everything::reminder).toList());
    all.put("nag_every", habit.reminding().nagEvery().toString());
    all.put("nag_at_most", habit.reminding().nagAtMost());
    all.put("pauses", spans(habit.pauses()));
    all.put("forgives_one", habit.twoDayRule());
    all.put(
        "entries",
        journal.historyOf(habit.id()).entries().stream().map(Everything::entry).toList());
    return all;
  }

  private static Map<String, Object> rule(Rule rule) {
    var all = new LinkedHashMap<String, Object>();
    all.put("from", rule.from().toString());
    all.put("schedule", schedule(rule.schedule()));
    all.put("target", target(rule.target()));
    return all;
  }

  private static Map<String, Object> schedule(Schedule schedule) {
    return switch (schedule) {
      case Schedule.EveryDay ignored -> fields("kind", "every_day");
      case Schedule.OnWeekdays(var weekdays) ->
          fields("kind", "on_weekdays", "weekdays", weekdays(weekdays));
      case Schedule.EveryFewDays(var days) -> fields("kind", "every_few_days", "days", days);
      case Schedule.DaysAfterLast(var days) -> fields("kind", "days_after_last", "days", days);
      case Schedule.TimesPerWeek(var times) -> fields("kind", "times_per_week", "times", times);
      case Schedule.TimesPerMonth(var times) -> fields("kind", "times_per_month", "times", times);
      case Schedule.WeeklyTotal ignored -> fields("kind", "weekly_total");
      case Schedule.MonthlyTotal ignored -> fields("kind", "monthly_total");
      case Schedule.DayOfMonth(var day) -> fields("kind", "day_of_month", "day", day);
    };
  }

  private static Map<String, Object> target(Target target) {
    var all = new LinkedHashMap<String, Object>();
    switch (target) {
      case Target.AtLeast(var amount, var unit, var minimum) -> {
        all.put("kind", "at_least");
        all.put("amount", amount.value());
        all.put("unit", unit.word());
        all.put("minimum_percent", minimum);
      }
      case Target.AtMost(var amount, var unit) -> {
        all.put("kind", "at_most");
        all.put("amount", amount.value());
        all.put("unit", unit.word());
      }
      case Target.Avoid ignored -> all.put("kind", "avoid");
    }
    return all;
  }

  static String unit(Target target) {
    return switch (target) {
      case Target.AtLeast least -> least.unit().word();
      case Target.AtMost most -> most.unit().word();
      case Target.Avoid ignored -> "";
    };
  }

  private static Map<String, Object> goal(Goal goal) {
    return switch (goal) {
      case Goal.None ignored -> fields("kind", "none");
      case Goal.Streak(var length, var finishes) ->
          fields("kind", "streak", "length", length, "finishes", finishes);
      case Goal.Total(var successes, var finishes) ->
          fields("kind", "total", "successes", successes, "finishes", finishes);
    };
  }

  private static Map<String, Object> reminder(ReminderTime time) {
    return fields("at", time.at().toString(), "weekdays", weekdays(time.weekdays()));
  }

  private static Map<String, Object> entry(Entry entry) {
    var all = new LinkedHashMap<String, Object>();
    all.put("day", entry.day().toString());
    all.put("skipped", entry.isSkipped());
    all.put("amount", entry.amount().value());
    all.put("note", entry.note());
    all.put("entered", entry.at().toString());
    all.put("zone", entry.zone().getId());
    all.put("source", entry.source().name());
    return all;
  }

  private static Object quiet(QuietHours quiet) {
    return switch (quiet) {
      case QuietHours.Never ignored -> List.of();
      case QuietHours.Between(var from, var until) -> List.of(from.toString(), until.toString());
    };
  }

  private static List<Map<String, Object>> spans(Spans spans) {
    return spans.all().stream().map(Everything::span).toList();
  }

  private static Map<String, Object> span(Span span) {
    var all = new LinkedHashMap<String, Object>();
    all.put("first", span.first().toString());
    all.put("last", span.last() == null ? "" : span.last().toString());
    return all;
  }

  private static List<String> weekdays(Collection<DayOfWeek> weekdays) {
    return weekdays.stream().sorted().map(DayOfWeek::name).toList();
  }

  /** In the order given, so that two exports of the same book are the same file. */
  private static Map<String, Object> fields(Object... namesAndValues) {
    var fields = new LinkedHashMap<String, Object>();
    for (var index = 0; index < namesAndValues.length; index += 2) {
      fields.put(namesAndValues[index].toString(), namesAndValues[index + 1]);
    }
    return fields;
  }
}
