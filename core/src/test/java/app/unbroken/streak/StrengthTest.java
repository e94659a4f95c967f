package app.unbroken.streak;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import app.unbroken.habit.Amount;
import app.unbroken.habit.Schedule;
import app.unbroken.habit.Target;
import app.unbroken.habit.Unit;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The measure of Loop Habit Tracker, by values known from there or worked out by hand. */
final class StrengthTest {
  private static final Offset<Double> GOLDEN = within(1e-6);

  @ParameterizedTest
  @CsvSource({"1, 0.0519225", "13, 0.5", "20, 0.6557476", "90, 0.9917596"})
  void daily_check_ins_in_a_row(int days, double strength) {
    assertThat(after(Story.daily().days("#".repeat(days)))).isCloseTo(strength, within(1e-7));
  }

  /**
   * The values are known for a start from 0.90; missing a day takes a share, whatever the start.
   */
  @ParameterizedTest
  @CsvSource({
    "1, 0.8533",
    "2, 0.8090",
    "3, 0.7670",
    "4, 0.7271",
    "5, 0.6894",
    "6, 0.6536",
    "7, 0.6197"
  })
  void missing_days_takes_from_ninety_hundredths(int missed, double strength) {
    var before = after(Story.daily().days("#".repeat(44)));
    var after = after(Story.daily().days("#".repeat(44) + ".".repeat(missed + 1)));
    assertThat(after / before * 0.90).isCloseTo(strength, within(5e-5));
  }

  @Test
  void a_day_that_is_not_over_takes_nothing() {
    assertThat(after(Story.daily().days("###."))).isEqualTo(after(Story.daily().days("###")));
  }

  @Test
  void a_skipped_day_and_a_day_at_rest_leave_it_as_it_is() {
    var three = after(Story.daily().days("###"));
    assertThat(after(Story.daily().days("###ss."))).isEqualTo(three);
    var rested = Story.daily().pausedOn(Story.START.plusDays(3), Story.START.plusDays(5));
    assertThat(after(rested.days("###...."))).isEqualTo(three);
  }

  @Test
  void a_part_of_an_amount_is_a_part_of_a_days_credit_and_more_than_all_is_all() {
    assertThat(after(glasses("4."))).isCloseTo(0.0519225 / 2, GOLDEN);
    assertThat(after(glasses("88"))).isEqualTo(after(glasses("99")));
  }

  @Test
  void a_limit_starts_at_full_strength_and_loses_by_what_is_over_it() {
    assertThat(after(coffees("."))).isEqualTo(1.0);
    assertThat(after(coffees("12."))).isEqualTo(1.0);
    assertThat(after(coffees("3."))).isCloseTo(0.9740388, GOLDEN);
    assertThat(after(coffees("4."))).isCloseTo(0.9480775, GOLDEN);
    assertThat(after(coffees("9."))).isCloseTo(0.9480775, GOLDEN);
  }

  @Test
  void a_slip_is_a_whole_day_without_credit() {
    var avoiding = Story.of(new Schedule.EveryDay(), new Target.Avoid());
    assertThat(after(avoiding.days("..1."))).isCloseTo(0.9480775, GOLDEN);
  }

  /** One of six wanted in a fortnight is a sixth of the credit. */
  @Test
  void three_times_a_week_is_measured_by_the_last_two_weeks() {
    assertThat(after(thrice("#"))).isCloseTo(0.0057172, GOLDEN);
    assertThat(after(thrice("#.#.#.. #.#.#.. ."))).isCloseTo(0.2499599, GOLDEN);
  }

  @Test
  void a_sum_of_a_week_is_measured_by_the_last_seven_days() {
    var running = Story.of(new Schedule.WeeklyTotal(), Target.AtLeast.of(Amount.of(18), KM));
    assertThat(after(running.days("9"))).isCloseTo(0.0099755, GOLDEN);
  }

  private static final Unit KM = new Unit("km");

  private static Story glasses(String days) {
    var eight = Target.AtLeast.of(Amount.of(8), new Unit("glasses"));
    return Story.of(new Schedule.EveryDay(), eight).days(days);
  }

  private static Story coffees(String days) {
    var two = new Target.AtMost(Amount.of(2), new Unit("coffees"));
    return Story.of(new Schedule.EveryDay(), two).days(days);
  }

  private static Story thrice(String days) {
    return Story.of(new Schedule.TimesPerWeek(3), Target.ONCE).days(days);
  }

  private static double after(Story story) {
    return story.standing().strength();
  }
}
