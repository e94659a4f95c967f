package app.unbroken.streak;

import static app.unbroken.fixtures.HabitSketch.aHabit;
import static org.assertj.core.api.Assertions.assertThat;

import app.unbroken.fixtures.Person;
import app.unbroken.habit.Schedule;
import app.unbroken.user.Spans;
import app.unbroken.user.User;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** F6: dates that not every month and not every year has. */
class ThousandYearsTest {
  private static final LocalDate FIRST = LocalDate.parse("2000-01-01");
  private static final LocalDate LAST = LocalDate.parse("2999-12-31");

  private final User user = Person.somebody().user();

  @ParameterizedTest
  @ValueSource(ints = {1, 28, 29, 30, 31})
  void f6_a_day_of_the_month_is_due_once_in_each_and_clamped_to_its_end(int day) {
    var due = missed(new Schedule.DayOfMonth(day), user);

    assertThat(due).hasSize(12_000);
    assertThat(due)
        .allMatch(it -> it.getDayOfMonth() == Math.min(day, YearMonth.from(it).lengthOfMonth()));
  }

  @ParameterizedTest
  @EnumSource(DayOfWeek.class)
  void f6_a_week_ends_on_the_day_before_its_first_also_the_one_over_new_year(DayOfWeek weekStart) {
    var due =
        missed(new Schedule.TimesPerWeek(1), user.with(user.days().startingWeeksOn(weekStart)));

    assertThat(due).allMatch(it -> it.getDayOfWeek() == weekStart.minus(1));
    assertThat(due).hasSizeBetween(52_170, 52_180);
  }

  @Test
  void f6_every_fourth_year_has_one_more_day_except_where_a_century_has_not() {
    var due = missed(new Schedule.EveryDay(), user);

    assertThat(due.stream().filter(it -> it.getDayOfYear() == 366)).hasSize(243);
  }

  private static List<LocalDate> missed(Schedule schedule, User user) {
    var habit = aHabit("Pay").scheduled(schedule).begunOn(FIRST.toString());
    var unforgiving = user.freezing(Spans.NONE);
    var after = LAST.plusDays(40);
    return Streaks.calendar(habit, unforgiving, History.EMPTY, FIRST, LAST, after)
        .entrySet()
        .stream()
        .filter(entry -> entry.getValue() == Verdict.MISSED)
        .map(Map.Entry::getKey)
        .toList();
  }
}
