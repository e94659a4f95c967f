package app.unbroken.streak;

import app.unbroken.checkin.Entry;
import app.unbroken.checkin.Mark;
import app.unbroken.checkin.Source;
import app.unbroken.habit.Amount;
import app.unbroken.habit.Goal;
import app.unbroken.habit.Habit;
import app.unbroken.habit.HabitId;
import app.unbroken.habit.HabitName;
import app.unbroken.habit.HabitState;
import app.unbroken.habit.Look;
import app.unbroken.habit.Reminding;
import app.unbroken.habit.Rule;
import app.unbroken.habit.Schedule;
import app.unbroken.habit.Target;
import app.unbroken.user.Attention;
import app.unbroken.user.DayEnd;
import app.unbroken.user.Days;
import app.unbroken.user.HourStyle;
import app.unbroken.user.Language;
import app.unbroken.user.PersonName;
import app.unbroken.user.Profile;
import app.unbroken.user.Span;
import app.unbroken.user.Spans;
import app.unbroken.user.User;
import app.unbroken.user.UserId;
import app.unbroken.user.WorkspaceId;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;

/**
 * One habit of one person, told day by day from Monday, 1 January 2024. The last day told is today.
 */
final class Story {
  static final LocalDate START = LocalDate.of(2024, 1, 1);

  private static final HabitId HABIT = new HabitId(new UUID(0, 1));
  private static final UserId PERSON = new UserId(WorkspaceId.DEFAULT, new UUID(0, 2));

  final List<Rule> rules = new ArrayList<>();
  final TreeMap<LocalDate, Entry> entries = new TreeMap<>();
  LocalDate today = START.minusDays(1);
  boolean twoDayRule;
  Spans pauses = Spans.NONE;
  Spans vacations = Spans.NONE;
  Spans freezing = Spans.NONE;
  DayOfWeek weekStart = DayOfWeek.MONDAY;
  ZoneId zone = ZoneOffset.UTC;

  static Story of(Schedule schedule, Target target) {
    return new Story().ruled(START, schedule, target);
  }

  static Story daily() {
    return of(new Schedule.EveryDay(), Target.ONCE);
  }

  Story ruled(LocalDate from, Schedule schedule, Target target) {
    rules.add(new Rule(from, schedule, target));
    return this;
  }

  Story withTwoDayRule() {
    twoDayRule = true;
    return this;
  }

  Story withFreezes() {
    freezing = new Spans(List.of(Span.from(START)));
    return this;
  }

  Story pausedOn(LocalDate first, LocalDate last) {
    pauses = pauses.with(new Span(first, last));
    return this;
  }

  Story onVacation(LocalDate first, LocalDate last) {
    vacations = vacations.with(new Span(first, last));
    return this;
  }

  /**
   * More days, a sign each: {@code #} done, a digit so much, {@code s} skipped, {@code .} nothing.
   */
  Story days(String signs) {
    for (var sign : signs.replace(" ", "").toCharArray()) {
      today = today.plusDays(1);
      switch (sign) {
        case '#' -> logged(today, Amount.ONE);
        case 's' -> skipped(today);
        case '.' -> {}
        default -> logged(today, Amount.of(Character.digit(sign, 10)));
      }
    }
    return this;
  }

  Story logged(LocalDate day, Amount amount) {
    entries.put(day, entry(day, new Mark.Logged(amount)));
    return this;
  }

  Story skipped(LocalDate day) {
    entries.put(day, entry(day, new Mark.Skipped()));
    return this;
  }

  Story on(LocalDate changed) {
    today = changed;
    return this;
  }

  /** The same again, to be told on in another way. */
  Story copy() {
    var copy = new Story();
    copy.rules.addAll(rules);
    copy.entries.putAll(entries);
    copy.today = today;
    copy.twoDayRule = twoDayRule;
    copy.pauses = pauses;
    copy.vacations = vacations;
    copy.freezing = freezing;
    copy.weekStart = weekStart;
    copy.zone = zone;
    return copy;
  }

  Habit habit() {
    return new Habit(
        HABIT,
        PERSON,
        Look.of(new HabitName("Reading")),
        rules,
        new Goal.None(),
        Reminding.NEVER,
        pauses,
        twoDayRule,
        0,
        new HabitState.Active());
  }

  User user() {
    return new User(
        PERSON,
        new Profile(PersonName.UNKNOWN, Language.ENGLISH, HourStyle.TWENTY_FOUR),
        new Days(zone, true, DayEnd.MIDNIGHT, weekStart, null),
        Attention.DEFAULT,
        vacations,
        freezing,
        null,
        null,
        Instant.EPOCH);
  }

  History history() {
    return History.of(entries.values());
  }

  /** What a store would load: a checkpoint and the days after it. */
  History since(Checkpoint checkpoint) {
    return History.since(checkpoint, entries.tailMap(checkpoint.through(), false).values());
  }

  Standing standing() {
    return Streaks.standing(habit(), user(), history(), today);
  }

  Standing standing(Checkpoint checkpoint) {
    return Streaks.standing(habit(), user(), since(checkpoint), today);
  }

  Checkpoint checkpoint(LocalDate through) {
    return Streaks.checkpoint(habit(), user(), history(), through);
  }

  SortedMap<LocalDate, Verdict> calendar() {
    return Streaks.calendar(habit(), user(), history(), START, today, today);
  }

  Verdict verdict(LocalDate day) {
    return Streaks.calendar(habit(), user(), history(), day, day, today).get(day);
  }

  Oracle oracle() {
    return new Oracle(habit(), user(), entries, today);
  }

  private static Entry entry(LocalDate day, Mark mark) {
    return new Entry(HABIT, day, mark, "", Instant.EPOCH, ZoneOffset.UTC, Source.EMBEDDED);
  }

  @Override
  public String toString() {
    var text = new StringBuilder("\n");
    rules.forEach(rule -> text.append("  ").append(rule).append('\n'));
    text.append("  today ").append(today).append(", week from ").append(weekStart);
    text.append(", two-day rule ").append(twoDayRule).append(", zone ").append(zone);
    text.append("\n  pauses ").append(pauses).append("\n  vacations ").append(vacations);
    text.append("\n  freezing ").append(freezing).append("\n  entries");
    entries.values().forEach(entry -> text.append(' ').append(brief(entry)));
    return text.append('\n').toString();
  }

  private static String brief(Entry entry) {
    return entry.day() + (entry.isSkipped() ? "=skip" : "=" + entry.amount());
  }
}
