package app.unbroken.conversation.words;

import app.unbroken.chat.Text;
import app.unbroken.habit.Amount;
import app.unbroken.habit.Goal;
import app.unbroken.habit.HabitName;
import app.unbroken.habit.Reminding;
import app.unbroken.habit.Schedule;
import app.unbroken.habit.Target;
import app.unbroken.habit.Unit;
import app.unbroken.streak.StreakUnit;
import app.unbroken.user.HourStyle;
import app.unbroken.user.Language;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Collection;
import java.util.List;
import java.util.Set;

/**
 * Everything that is said in one language, in the form one person reads: sentences by their key,
 * and how times, dates, amounts and schedules are put into words.
 */
public final class Words {
  private final Bundle bundle;
  private final Language language;
  private final DateForms dates;
  private final AmountForms amounts;
  private final ScheduleForms schedules;

  private Words(Language language, HourStyle hours) {
    this.language = language;
    bundle = Bundle.of(language);
    dates = new DateForms(this, bundle, hours);
    amounts = new AmountForms(this, language);
    schedules = new ScheduleForms(this);
  }

  public static Words of(Language language, HourStyle hours) {
    return new Words(language, hours);
  }

  public Language language() {
    return language;
  }

  /**
   * A sentence with its arguments. Numbers, {@link Amount}s, {@link LocalTime}s, {@link LocalDate}s
   * and {@link HabitName}s are given as they are and written as the language writes them.
   */
  public String say(String key, Object... arguments) {
    return write(key, arguments).characters();
  }

  /** Like {@link #say}, where an argument may be a {@link Text} that keeps its style. */
  public Text write(String key, Object... arguments) {
    return bundle.phrase(key).with(arguments, this::written);
  }

  /** 21:30, or 9:30 pm. */
  public String time(LocalTime time) {
    return dates.time(time);
  }

  /** 9:00, 13:00, 18:00. */
  public String times(List<LocalTime> times) {
    return dates.times(times);
  }

  /** 3 Mar, 3 марта. */
  public String date(LocalDate day) {
    return dates.date(day);
  }

  /** 3 Mar 2026, 3 марта 2026. */
  public String dateWithYear(LocalDate day) {
    return dates.dateWithYear(day);
  }

  /** Mon 3 Mar, пн 3 марта. */
  public String dateWithWeekday(LocalDate day) {
    return dates.dateWithWeekday(day);
  }

  /** March 2026, март 2026. */
  public String month(LocalDate day) {
    return dates.month(day);
  }

  /** Today, yesterday, tomorrow; Mon 3 Mar; with the year where it is another one. */
  public String relativeDay(LocalDate day, LocalDate today) {
    return dates.relativeDay(day, today);
  }

  /** Monday, понедельник. */
  public String weekday(DayOfWeek weekday) {
    return dates.weekday(weekday);
  }

  /** Mon, пн. */
  public String shortWeekday(DayOfWeek weekday) {
    return dates.shortWeekday(weekday);
  }

  /** Weekdays, weekends, every Monday, or a list in the order of the person's week. */
  public String weekdays(Set<DayOfWeek> weekdays, DayOfWeek weekStart) {
    return dates.weekdays(weekdays, weekStart);
  }

  /** 10 min, 1 h, 1 h 30 min. */
  public String duration(Duration duration) {
    return dates.duration(duration);
  }

  /** 1,5 or 1.5; thousands are parted from 10 000 on. */
  public String amount(Amount amount) {
    return amounts.amount(amount);
  }

  /** 20 pages, 8 стаканов; a known unit in the form the number asks for, any other as typed. */
  public String amount(Amount amount, Unit unit) {
    return amounts.amount(amount, unit);
  }

  /** 2 of 8 glasses. */
  public String progress(Amount soFar, Amount wanted, Unit unit) {
    return amounts.progress(soFar, wanted, unit);
  }

  /** 87%, 87 %. */
  public String percent(int percent) {
    return say("format.percent", percent);
  }

  /** Run, read and sing. */
  public String list(Collection<String> items) {
    var all = List.copyOf(items);
    return all.size() < 2
        ? String.join("", all)
        : say("format.list", String.join(", ", all.subList(0, all.size() - 1)), all.getLast());
  }

  /** 12 days, 3 недели. */
  public String streak(int length, StreakUnit unit) {
    return schedules.streak(length, unit);
  }

  /** Every day, 3 times a week, on the 1st of each month. */
  public String schedule(Schedule schedule, DayOfWeek weekStart) {
    return schedules.schedule(schedule, weekStart);
  }

  /** 20 pages, at most 2, not at all; nothing for a plain yes or no. */
  public String target(Target target) {
    return schedules.target(target);
  }

  /** Until 30 days in a row; nothing where there is no goal. */
  public String goal(Goal goal, StreakUnit unit) {
    return schedules.goal(goal, unit);
  }

  /** Every weekday · 20 pages · 21:30. */
  public String summary(
      Schedule schedule, Target target, Reminding reminding, DayOfWeek weekStart) {
    return schedules.summary(schedule, target, reminding, weekStart);
  }

  private String written(Object argument) {
    return switch (argument) {
      case Amount amount -> amount(amount);
      case Integer number -> amount(Amount.of(number));
      case Long number -> amount(Amount.of(number));
      case LocalTime time -> time(time);
      case LocalDate day -> date(day);
      case HabitName name -> name.value();
      default -> argument.toString();
    };
  }
}
