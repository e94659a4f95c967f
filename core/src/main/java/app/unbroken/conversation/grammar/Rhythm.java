package app.unbroken.conversation.grammar;

import app.unbroken.conversation.grammar.Meaning.Frequency;
import app.unbroken.habit.Schedule;
import java.time.DayOfWeek;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;

/**
 * How often, put together from all that a line says about it.
 *
 * @param otherwise another schedule that may be meant as well, null where there is none
 * @param timesADay how many times the amount is wanted on a due day
 */
record Rhythm(Schedule schedule, @Nullable Schedule otherwise, int timesADay) {
  private static final int MOST_TIMES_A_DAY = 1_000;

  /** What a line wants, as far as it decides between a count of days and a sum. */
  sealed interface Wanted {
    record Nothing() implements Wanted {}

    /** A number that can only be a number of times: gym 3 a week. */
    record Times(int number) implements Wanted {}

    record Amount() implements Wanted {}
  }

  /** Nothing where the line asks for the impossible, such as nine times a week. */
  static Optional<Rhythm> of(List<Facet> facets, Wanted wanted) {
    return new Reader(facets, wanted).rhythm();
  }

  private static final class Reader {
    private final Map<Frequency, Facet> said = new EnumMap<>(Frequency.class);
    private final Set<DayOfWeek> days = EnumSet.noneOf(DayOfWeek.class);
    private final Wanted wanted;
    private boolean isImpossible;

    Reader(List<Facet> facets, Wanted wanted) {
      this.wanted = wanted;
      for (var facet : facets) {
        said.putIfAbsent((Frequency) facet.meaning(), facet);
        if (facet.meaning() == Frequency.ON || isSpan(facet)) {
          days.addAll(facet.days());
        }
      }
    }

    /** "From Monday to Friday". */
    private static boolean isSpan(Facet facet) {
      return facet.meaning() == Frequency.FROM && facet.days().size() > 1;
    }

    Optional<Rhythm> rhythm() {
      var timesADay = count(Frequency.TIMES_A_DAY).orElse(1);
      var likely = schedule();
      var rhythm = new Rhythm(likely, otherwise(likely), timesADay);
      return isImpossible || timesADay < 1 || timesADay > MOST_TIMES_A_DAY
          ? Optional.empty()
          : Optional.of(rhythm);
    }

    private Schedule schedule() {
      if (said.containsKey(Frequency.EXCEPT)) {
        return onDays(EnumSet.complementOf(EnumSet.copyOf(facet(Frequency.EXCEPT).days())));
      }
      if (!days.isEmpty() && !isEveryFewWeeks()) {
        return onDays(days);
      }
      return dayOfMonth()
          .or(this::everyFewDays)
          .or(this::timesAPeriod)
          .or(this::summed)
          .orElseGet(Schedule.EveryDay::new);
    }

    private Optional<Schedule> dayOfMonth() {
      return said.containsKey(Frequency.LAST_OF_MONTH)
          ? Optional.of(new Schedule.DayOfMonth(31))
          : count(Frequency.DAY_OF_MONTH).map(day -> within(day, 1, 31, Schedule.DayOfMonth::new));
    }

    private Optional<Schedule> everyFewDays() {
      if (said.containsKey(Frequency.EVERY_OTHER_DAY)) {
        return Optional.of(new Schedule.EveryFewDays(2));
      }
      if (said.containsKey(Frequency.EVERY_OTHER_WEEK)) {
        return Optional.of(new Schedule.EveryFewDays(14));
      }
      return count(Frequency.AFTER_LAST)
          .map(number -> orDaily(number, Schedule.DaysAfterLast::new))
          .or(() -> count(Frequency.EVERY_DAYS).map(this::everyDays))
          .or(() -> count(Frequency.EVERY_WEEKS).map(this::everyWeeks));
    }

    private Schedule everyDays(int number) {
      return orDaily(number, Schedule.EveryFewDays::new);
    }

    private Schedule everyWeeks(int number) {
      return number == 1
          ? new Schedule.TimesPerWeek(1)
          : within(number, 2, 52, weeks -> new Schedule.EveryFewDays(weeks * 7));
    }

    private Schedule orDaily(int number, IntFunction<Schedule> schedule) {
      return number == 1 ? new Schedule.EveryDay() : within(number, 2, 365, schedule);
    }

    private Optional<Schedule> timesAPeriod() {
      return count(Frequency.TIMES_A_WEEK)
          .map(this::timesPerWeek)
          .or(() -> count(Frequency.TIMES_A_MONTH).map(this::timesPerMonth));
    }

    /** "A week" after an amount sums it; after a number of times it counts days. */
    private Optional<Schedule> summed() {
      if (saidAny(Frequency.A_WEEK, Frequency.WEEKLY)) {
        return Optional.of(
            switch (wanted) {
              case Wanted.Amount ignored -> new Schedule.WeeklyTotal();
              case Wanted.Times(var number) -> timesPerWeek(number);
              case Wanted.Nothing ignored -> timesPerWeek(1);
            });
      }
      if (saidAny(Frequency.A_MONTH, Frequency.MONTHLY)) {
        return Optional.of(
            switch (wanted) {
              case Wanted.Amount ignored -> new Schedule.MonthlyTotal();
              case Wanted.Times(var number) -> timesPerMonth(number);
              case Wanted.Nothing ignored -> timesPerMonth(1);
            });
      }
      return Optional.empty();
    }

    private Schedule timesPerWeek(int times) {
      return within(times, 1, 7, Schedule.TimesPerWeek::new);
    }

    private Schedule timesPerMonth(int times) {
      return within(times, 1, 28, Schedule.TimesPerMonth::new);
    }

    /** Every two weeks on Sunday: a habit begins today, so the weekday cannot be promised. */
    private @Nullable Schedule otherwise(Schedule likely) {
      return days.isEmpty() || likely.equals(onDays(days)) || said.containsKey(Frequency.EXCEPT)
          ? null
          : onDays(days);
    }

    private Schedule onDays(Set<DayOfWeek> chosen) {
      if (chosen.isEmpty()) {
        isImpossible = true;
      }
      return chosen.isEmpty() || chosen.size() == 7
          ? new Schedule.EveryDay()
          : new Schedule.OnWeekdays(chosen);
    }

    private Schedule within(int number, int least, int most, IntFunction<Schedule> schedule) {
      if (number < least || number > most) {
        isImpossible = true;
        return new Schedule.EveryDay();
      }
      return schedule.apply(number);
    }

    private boolean isEveryFewWeeks() {
      return said.containsKey(Frequency.EVERY_OTHER_WEEK)
          || count(Frequency.EVERY_WEEKS).filter(weeks -> weeks != 1).isPresent();
    }

    private boolean saidAny(Frequency one, Frequency other) {
      return said.containsKey(one) || said.containsKey(other);
    }

    private Facet facet(Frequency frequency) {
      return Objects.requireNonNull(said.get(frequency));
    }

    private Optional<Integer> count(Frequency frequency) {
      return Optional.ofNullable(said.get(frequency)).map(Facet::count);
    }
  }
}
