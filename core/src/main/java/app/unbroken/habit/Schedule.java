package app.unbroken.habit;

import java.time.DayOfWeek;
import java.util.EnumSet;
import java.util.Set;

/** How often a habit is due. What "due" and "in a row" mean for each is in package streak. */
public sealed interface Schedule {

  /** Due each day; a streak counts days. */
  record EveryDay() implements Schedule {}

  /** Due on some weekdays; a streak counts due days. */
  record OnWeekdays(Set<DayOfWeek> weekdays) implements Schedule {
    public OnWeekdays {
      if (weekdays.isEmpty()) {
        throw new IllegalArgumentException("at least one weekday");
      }
      weekdays = Set.copyOf(EnumSet.copyOf(weekdays));
    }
  }

  /** Due on the first day of its rule and every n days after it, whatever happened. */
  record EveryFewDays(int days) implements Schedule {
    public static final int LEAST = 2;
    public static final int MOST = 365;

    public EveryFewDays {
      within("every few days", days, LEAST, MOST);
    }
  }

  /** Due n days after the last success; an early success moves everything after it. */
  record DaysAfterLast(int days) implements Schedule {
    public static final int LEAST = 2;
    public static final int MOST = 365;

    public DaysAfterLast {
      within("days after the last", days, LEAST, MOST);
    }
  }

  /** Some n days of each of the person's weeks; a streak counts weeks. */
  record TimesPerWeek(int times) implements Schedule {
    public static final int LEAST = 1;
    public static final int MOST = 7;

    public TimesPerWeek {
      within("times a week", times, LEAST, MOST);
    }
  }

  /** Some n days of each calendar month; a streak counts months. */
  record TimesPerMonth(int times) implements Schedule {
    public static final int LEAST = 1;
    public static final int MOST = 28;

    public TimesPerMonth {
      within("times a month", times, LEAST, MOST);
    }
  }

  /** The target is summed over each of the person's weeks (20 km a week). */
  record WeeklyTotal() implements Schedule {}

  /** The target is summed over each calendar month. */
  record MonthlyTotal() implements Schedule {}

  /** One day of each month, the month's last day where it is shorter; a streak counts months. */
  record DayOfMonth(int day) implements Schedule {
    public static final int LEAST = 1;
    public static final int MOST = 31;

    public DayOfMonth {
      within("day of the month", day, LEAST, MOST);
    }
  }

  private static void within(String what, int value, int least, int most) {
    if (value < least || value > most) {
      throw new IllegalArgumentException(what + ": " + least + " to " + most + ", not " + value);
    }
  }
}
