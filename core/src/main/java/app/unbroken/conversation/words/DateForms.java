package app.unbroken.conversation.words;

import app.unbroken.user.HourStyle;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.temporal.ChronoUnit;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Times, dates and weekdays. Names of months and days come from the bundle and not from the JDK,
 * whose data changes from release to release.
 */
final class DateForms {
  private static final Set<DayOfWeek> WEEKEND = EnumSet.of(DayOfWeek.SATURDAY, DayOfWeek.SUNDAY);
  private static final Set<DayOfWeek> WORKDAYS = EnumSet.complementOf(EnumSet.copyOf(WEEKEND));

  private final Words words;
  private final Bundle bundle;
  private final HourStyle hours;

  DateForms(Words words, Bundle bundle, HourStyle hours) {
    this.words = words;
    this.bundle = bundle;
    this.hours = hours;
  }

  String time(LocalTime time) {
    return switch (hours) {
      case TWENTY_FOUR -> clock(time.getHour(), time.getMinute());
      case TWELVE -> {
        var hour = (time.getHour() + 11) % 12 + 1;
        var clock = clock(hour, time.getMinute());
        yield words.say(time.getHour() < 12 ? "format.time.am" : "format.time.pm", clock);
      }
    };
  }

  private static String clock(int hour, int minute) {
    return hour + (minute < 10 ? ":0" : ":") + minute;
  }

  String times(List<LocalTime> times) {
    return times.stream().map(this::time).collect(Collectors.joining(", "));
  }

  String date(LocalDate day) {
    var month = bundle.list("format.date.months").get(day.getMonthValue() - 1);
    return words.say("format.date", day.getDayOfMonth(), month);
  }

  String dateWithYear(LocalDate day) {
    return words.say("format.date.year", date(day), year(day));
  }

  String dateWithWeekday(LocalDate day) {
    return words.say("format.date.weekday", shortWeekday(day.getDayOfWeek()), date(day));
  }

  String month(LocalDate day) {
    var month = bundle.list("format.months").get(day.getMonthValue() - 1);
    return words.say("format.month.year", month, year(day));
  }

  String relativeDay(LocalDate day, LocalDate today) {
    return switch (Math.clamp(ChronoUnit.DAYS.between(today, day), -2, 2)) {
      case 0 -> words.say("format.day.today");
      case -1 -> words.say("format.day.yesterday");
      case 1 -> words.say("format.day.tomorrow");
      default -> day.getYear() == today.getYear() ? dateWithWeekday(day) : dateWithYear(day);
    };
  }

  String weekday(DayOfWeek weekday) {
    return bundle.list("format.weekdays").get(weekday.ordinal());
  }

  String shortWeekday(DayOfWeek weekday) {
    return bundle.list("format.weekdays.short").get(weekday.ordinal());
  }

  String weekdays(Set<DayOfWeek> weekdays, DayOfWeek weekStart) {
    if (weekdays.size() == 7) {
      return words.say("schedule.daily");
    }
    if (weekdays.equals(WORKDAYS)) {
      return words.say("schedule.workdays");
    }
    if (weekdays.equals(WEEKEND)) {
      return words.say("schedule.weekend");
    }
    if (weekdays.size() == 1) {
      return bundle.list("schedule.weekday").get(weekdays.iterator().next().ordinal());
    }
    return IntStream.range(0, 7)
        .mapToObj(weekStart::plus)
        .filter(weekdays::contains)
        .map(this::shortWeekday)
        .collect(Collectors.joining(", "));
  }

  String duration(Duration duration) {
    if (duration.toHours() == 0) {
      return words.say("format.minutes", duration.toMinutes());
    }
    return duration.toMinutesPart() == 0
        ? words.say("format.hours", duration.toHours())
        : words.say("format.hours.minutes", duration.toHours(), duration.toMinutesPart());
  }

  /** A year is a name, not an amount: never parted into thousands. */
  private static String year(LocalDate day) {
    return Integer.toString(day.getYear());
  }
}
