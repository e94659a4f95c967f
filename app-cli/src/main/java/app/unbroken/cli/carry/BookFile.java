package app.unbroken.cli.carry;

import app.unbroken.checkin.Entry;
import app.unbroken.checkin.Mark;
import app.unbroken.checkin.Source;
import app.unbroken.cli.carry.Book.CarriedDay;
import app.unbroken.cli.carry.Book.CarriedHabit;
import app.unbroken.habit.Amount;
import app.unbroken.habit.Goal;
import app.unbroken.habit.HabitName;
import app.unbroken.habit.HabitState;
import app.unbroken.habit.Look;
import app.unbroken.habit.ReminderTime;
import app.unbroken.habit.Reminding;
import app.unbroken.habit.Rule;
import app.unbroken.habit.Schedule;
import app.unbroken.habit.Target;
import app.unbroken.habit.Unit;
import app.unbroken.user.Attention;
import app.unbroken.user.DayEnd;
import app.unbroken.user.Days;
import app.unbroken.user.HourStyle;
import app.unbroken.user.Language;
import app.unbroken.user.Notice;
import app.unbroken.user.PersonName;
import app.unbroken.user.Profile;
import app.unbroken.user.QuietHours;
import app.unbroken.user.Span;
import app.unbroken.user.Spans;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.StreamSupport;

/** The JSON file of an export, read through the same constructors as everything else. */
final class BookFile {
  private static final JsonMapper JSON =
      JsonMapper.builder().enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS).build();

  private BookFile() {}

  static Book read(byte[] file) {
    JsonNode all;
    try {
      all = JSON.readTree(file);
    } catch (IOException e) {
      throw new Unreadable("not a JSON file");
    }
    if (!all.path("format").asText().equals("unbroken")) {
      throw new Unreadable("not an export of Unbroken");
    }
    if (all.path("version").asInt() != 1) {
      throw new Unreadable("written by a newer program: start a newer one");
    }
    try {
      return book(all);
    } catch (IllegalArgumentException | DateTimeException e) {
      throw new Unreadable(
          "something in it cannot be (%s)".formatted(e.getClass().getSimpleName()));
    }
  }

  private static Book book(JsonNode all) {
    var person = all.path("person");
    return new Book(
        new Book.Settings(
            new Profile(
                new PersonName(text(person, "name")),
                Language.closestTo(text(person, "language")),
                HourStyle.valueOf(text(person, "hours"))),
            new Days(
                ZoneId.of(text(person, "zone")),
                truth(person, "zone_known"),
                new DayEnd(LocalTime.parse(text(person, "day_end"))),
                DayOfWeek.valueOf(text(person, "week_start")),
                null),
            new Attention(quiet(person.path("quiet_hours")), null, notices(person)),
            spans(person.path("vacations")),
            spans(person.path("freezing"))),
        list(all.path("habits"), BookFile::habit));
  }

  private static CarriedHabit habit(JsonNode habit) {
    return new CarriedHabit(
        UUID.fromString(text(habit, "id")),
        new Look(
            new HabitName(text(habit, "name")),
            text(habit, "emoji"),
            text(habit, "note"),
            list(habit.path("tags"), JsonNode::asText)),
        list(habit.path("rules"), BookFile::rule),
        goal(habit.path("goal")),
        new Reminding(
            list(habit.path("reminders"), BookFile::reminder),
            Duration.parse(text(habit, "nag_every")),
            whole(habit, "nag_at_most")),
        spans(habit.path("pauses")),
        truth(habit, "forgives_one"),
        truth(habit, "archived")
            ? new HabitState.Archived(Instant.parse(text(habit, "archived_at")))
            : new HabitState.Active(),
        list(habit.path("entries"), BookFile::day));
  }

  private static CarriedDay day(JsonNode day) {
    var note = text(day, "note");
    return new CarriedDay(
        LocalDate.parse(text(day, "day")),
        truth(day, "skipped") ? new Mark.Skipped() : new Mark.Logged(amount(day)),
        Entry.cleaned(note),
        Instant.parse(text(day, "entered")),
        ZoneId.of(text(day, "zone")),
        Source.valueOf(text(day, "source")));
  }

  private static Rule rule(JsonNode rule) {
    return new Rule(
        LocalDate.parse(text(rule, "from")),
        schedule(rule.path("schedule")),
        target(rule.path("target")));
  }

  private static Schedule schedule(JsonNode schedule) {
    return switch (text(schedule, "kind")) {
      case "every_day" -> new Schedule.EveryDay();
      case "on_weekdays" -> new Schedule.OnWeekdays(weekdays(schedule));
      case "every_few_days" -> new Schedule.EveryFewDays(whole(schedule, "days"));
      case "days_after_last" -> new Schedule.DaysAfterLast(whole(schedule, "days"));
      case "times_per_week" -> new Schedule.TimesPerWeek(whole(schedule, "times"));
      case "times_per_month" -> new Schedule.TimesPerMonth(whole(schedule, "times"));
      case "weekly_total" -> new Schedule.WeeklyTotal();
      case "monthly_total" -> new Schedule.MonthlyTotal();
      case "day_of_month" -> new Schedule.DayOfMonth(whole(schedule, "day"));
      default -> throw new IllegalArgumentException("an unknown schedule");
    };
  }

  private static Target target(JsonNode target) {
    return switch (text(target, "kind")) {
      case "at_least" ->
          new Target.AtLeast(amount(target), unit(target), whole(target, "minimum_percent"));
      case "at_most" -> new Target.AtMost(amount(target), unit(target));
      case "avoid" -> new Target.Avoid();
      default -> throw new IllegalArgumentException("an unknown target");
    };
  }

  private static Goal goal(JsonNode goal) {
    return switch (text(goal, "kind")) {
      case "none" -> new Goal.None();
      case "streak" -> new Goal.Streak(whole(goal, "length"), truth(goal, "finishes"));
      case "total" -> new Goal.Total(whole(goal, "successes"), truth(goal, "finishes"));
      default -> throw new IllegalArgumentException("an unknown goal");
    };
  }

  private static ReminderTime reminder(JsonNode reminder) {
    return new ReminderTime(LocalTime.parse(text(reminder, "at")), weekdays(reminder));
  }

  private static Set<DayOfWeek> weekdays(JsonNode parent) {
    var weekdays = EnumSet.noneOf(DayOfWeek.class);
    parent.path("weekdays").forEach(each -> weekdays.add(DayOfWeek.valueOf(each.asText())));
    return weekdays;
  }

  private static QuietHours quiet(JsonNode hours) {
    return hours.isEmpty()
        ? new QuietHours.Never()
        : new QuietHours.Between(
            LocalTime.parse(hours.path(0).asText()), LocalTime.parse(hours.path(1).asText()));
  }

  private static Spans spans(JsonNode spans) {
    return new Spans(list(spans, BookFile::span));
  }

  private static Span span(JsonNode span) {
    var last = text(span, "last");
    return new Span(
        LocalDate.parse(text(span, "first")), last.isEmpty() ? null : LocalDate.parse(last));
  }

  private static Amount amount(JsonNode parent) {
    return Amount.of(parent.path("amount").decimalValue());
  }

  private static Unit unit(JsonNode parent) {
    return new Unit(text(parent, "unit"));
  }

  private static <T> List<T> list(JsonNode array, Function<JsonNode, T> read) {
    return StreamSupport.stream(array.spliterator(), false).map(read).toList();
  }

  private static String text(JsonNode parent, String name) {
    return needed(parent, name).asText();
  }

  /** An export of before there were looks back on months says nothing of them. */
  private static Set<Notice> notices(JsonNode person) {
    var notices = EnumSet.noneOf(Notice.class);
    if (truth(person, "danger_warning")) {
      notices.add(Notice.DANGER);
    }
    if (truth(person, "summaries")) {
      notices.add(Notice.WEEK);
    }
    if (person.path("month_summaries").asBoolean()) {
      notices.add(Notice.MONTH);
    }
    return notices;
  }

  private static boolean truth(JsonNode parent, String name) {
    return needed(parent, name).asBoolean();
  }

  private static int whole(JsonNode parent, String name) {
    return needed(parent, name).intValue();
  }

  private static JsonNode needed(JsonNode parent, String name) {
    var value = parent.get(name);
    if (value == null) {
      throw new IllegalArgumentException("missing: " + name);
    }
    return value;
  }
}
