package app.unbroken.cli.carry;

import app.unbroken.chat.Typed;
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
import app.unbroken.user.Spans;
import app.unbroken.user.User;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Collections;
import java.util.List;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.UUID;

/**
 * A habit as another program knows it.
 *
 * @param key the same in each file of the program
 * @param days each day once
 */
record Tracked(
    String key,
    Looks looks,
    Schedule schedule,
    Target target,
    List<ReminderTime> reminders,
    boolean archived,
    NavigableMap<LocalDate, Day> days) {

  Tracked {
    reminders = reminders.stream().distinct().limit(Reminding.MOST_TIMES).toList();
    days = Collections.unmodifiableNavigableMap(new TreeMap<>(days));
  }

  /** What it is called, as it was typed there. */
  record Looks(String name, String note, List<String> tags) {}

  /** What was written down about a day. */
  record Day(Mark mark, String note) {
    static final Day DONE = new Day(new Mark.Logged(Amount.ONE), "");
    static final Day SKIPPED = new Day(new Mark.Skipped(), "");

    static Day of(BigDecimal amount, String note) {
      return new Day(new Mark.Logged(bounded(amount)), note);
    }

    Day noted(String said) {
      return new Day(mark, said);
    }
  }

  /** The nearest that can be kept. */
  static Amount bounded(BigDecimal amount) {
    return Amount.of(amount.max(BigDecimal.ZERO).min(Amount.LARGEST.value()));
  }

  /**
   * So many times in so many days, as the nearest plan there is here: programs that roll a window
   * over the calendar know more of them.
   */
  static Schedule times(int times, int days) {
    if (days <= 1 || times >= days) {
      return new Schedule.EveryDay();
    }
    if (days == 7) {
      return new Schedule.TimesPerWeek(Math.clamp(times, 1, Schedule.TimesPerWeek.MOST));
    }
    if (times <= 1 && (days < 28 || days > 31)) {
      return every(days);
    }
    return days < 28
        ? new Schedule.TimesPerWeek(
            Math.clamp(Math.round(times * 7.0 / days), 1, Schedule.TimesPerWeek.MOST))
        : new Schedule.TimesPerMonth(
            Math.clamp(Math.round(times * 30.0 / days), 1, Schedule.TimesPerMonth.MOST));
  }

  /** So many days after the last time. */
  static Schedule every(int days) {
    return days <= 1
        ? new Schedule.EveryDay()
        : new Schedule.DaysAfterLast(Math.min(days, Schedule.DaysAfterLast.MOST));
  }

  Tracked keyed(String other) {
    return new Tracked(other, looks, schedule, target, reminders, archived, days);
  }

  /** What is written down for days to come, or before there were computers, is a mistake. */
  CarriedHabit carriedBy(User owner, Instant now) {
    var today = owner.dayAt(now);
    var lived = days.headMap(today, true).tailMap(LocalDate.EPOCH, true);
    var from = lived.isEmpty() ? today : lived.firstKey();
    return new CarriedHabit(
        UUID.nameUUIDFromBytes(key.getBytes(StandardCharsets.UTF_8)),
        Look.of(named(looks.name())).noted(looks.note()).tagged(looks.tags()),
        List.of(new Rule(from, schedule, target)),
        new Goal.None(),
        new Reminding(reminders, Duration.ZERO, 0),
        Spans.NONE,
        false,
        archived ? new HabitState.Archived(now) : new HabitState.Active(),
        lived.entrySet().stream()
            .map(day -> carried(owner, day.getKey(), day.getValue()))
            .toList());
  }

  private static CarriedDay carried(User owner, LocalDate date, Day day) {
    var zone = owner.days().zone();
    var at = date.atTime(LocalTime.NOON).atZone(zone).toInstant();
    return new CarriedDay(date, day.mark(), Entry.cleaned(day.note()), at, zone, Source.IMPORT);
  }

  /** A name that is too long here is cut, and what is no name at all gets one. */
  private static HabitName named(String typed) {
    return switch (HabitName.parse(typed)) {
      case HabitName.Parsed.Valid valid -> valid.name();
      case HabitName.Parsed.Empty() -> new HabitName("habit");
      case HabitName.Parsed.TooLong(var characters, var allowed) -> named(cut(typed, allowed));
    };
  }

  private static String cut(String typed, int characters) {
    var name = Typed.clean(typed).replaceAll("\\s+", " ").strip();
    var end = name.length();
    while (end > 0 && Typed.visibleLength(Typed.cut(name, end)) > characters) {
      end--;
    }
    return Typed.cut(name, end);
  }
}
