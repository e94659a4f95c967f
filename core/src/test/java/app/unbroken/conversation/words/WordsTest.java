package app.unbroken.conversation.words;

import static java.time.DayOfWeek.FRIDAY;
import static java.time.DayOfWeek.MONDAY;
import static java.time.DayOfWeek.SATURDAY;
import static java.time.DayOfWeek.SUNDAY;
import static java.time.DayOfWeek.THURSDAY;
import static java.time.DayOfWeek.TUESDAY;
import static java.time.DayOfWeek.WEDNESDAY;
import static org.assertj.core.api.Assertions.assertThat;

import app.unbroken.chat.Text;
import app.unbroken.habit.Amount;
import app.unbroken.habit.Goal;
import app.unbroken.habit.HabitName;
import app.unbroken.habit.ReminderTime;
import app.unbroken.habit.Reminding;
import app.unbroken.habit.Schedule;
import app.unbroken.habit.Target;
import app.unbroken.habit.Unit;
import app.unbroken.streak.StreakUnit;
import app.unbroken.user.HourStyle;
import app.unbroken.user.Language;
import java.math.BigDecimal;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class WordsTest {
  private static final Set<DayOfWeek> WORKDAYS =
      Set.of(MONDAY, TUESDAY, WEDNESDAY, THURSDAY, FRIDAY);
  private static final LocalDate TODAY = LocalDate.of(2026, 3, 4);

  private final Words english = Words.of(Language.ENGLISH, HourStyle.TWENTY_FOUR);
  private final Words american = Words.of(Language.ENGLISH, HourStyle.TWELVE);
  private final Words russian = Words.of(Language.RUSSIAN, HourStyle.TWENTY_FOUR);

  @Test
  void a_time_is_told_on_the_clock_of_the_person() {
    assertThat(english.time(LocalTime.of(21, 30))).isEqualTo("21:30");
    assertThat(english.time(LocalTime.of(7, 5))).isEqualTo("7:05");
    assertThat(american.time(LocalTime.of(21, 30))).isEqualTo("9:30 pm");
    assertThat(american.time(LocalTime.MIDNIGHT)).isEqualTo("12:00 am");
    assertThat(american.time(LocalTime.NOON)).isEqualTo("12:00 pm");
    assertThat(russian.times(List.of(LocalTime.of(9, 0), LocalTime.of(18, 0))))
        .isEqualTo("9:00, 18:00");
  }

  @Test
  void a_date_is_written_as_the_language_writes_it() {
    var day = LocalDate.of(2026, 3, 2);

    assertThat(english.date(day)).isEqualTo("2 Mar");
    assertThat(russian.date(day)).isEqualTo("2 марта");
    assertThat(english.dateWithWeekday(day)).isEqualTo("Mon 2 Mar");
    assertThat(russian.dateWithWeekday(day)).isEqualTo("пн 2 марта");
    assertThat(english.dateWithYear(day)).isEqualTo("2 Mar 2026");
    assertThat(english.month(day)).isEqualTo("March 2026");
    assertThat(russian.month(day)).isEqualTo("март 2026");
  }

  @Test
  void near_days_are_told_in_words() {
    assertThat(english.relativeDay(TODAY, TODAY)).isEqualTo("today");
    assertThat(english.relativeDay(TODAY.minusDays(1), TODAY)).isEqualTo("yesterday");
    assertThat(russian.relativeDay(TODAY.plusDays(1), TODAY)).isEqualTo("завтра");
    assertThat(russian.relativeDay(TODAY.minusDays(2), TODAY)).isEqualTo("пн 2 марта");
    assertThat(english.relativeDay(LocalDate.of(2025, 12, 31), TODAY)).isEqualTo("31 Dec 2025");
  }

  @Test
  void weekdays_have_the_names_of_their_sets_and_the_order_of_the_week() {
    assertThat(english.weekdays(WORKDAYS, MONDAY)).isEqualTo("every weekday");
    assertThat(russian.weekdays(WORKDAYS, MONDAY)).isEqualTo("по будням");
    assertThat(russian.weekdays(Set.of(SATURDAY, SUNDAY), MONDAY)).isEqualTo("по выходным");
    assertThat(russian.weekdays(Set.of(WEDNESDAY), MONDAY)).isEqualTo("по средам");
    assertThat(english.weekdays(Set.of(MONDAY), MONDAY)).isEqualTo("every Monday");
    assertThat(english.weekdays(Set.of(SUNDAY, MONDAY, FRIDAY), MONDAY)).isEqualTo("Mon, Fri, Sun");
    assertThat(english.weekdays(Set.of(SUNDAY, MONDAY, FRIDAY), SUNDAY)).isEqualTo("Sun, Mon, Fri");
    assertThat(english.weekday(THURSDAY)).isEqualTo("Thursday");
    assertThat(russian.shortWeekday(THURSDAY)).isEqualTo("чт");
  }

  @Test
  void an_amount_has_the_sign_of_the_language() {
    assertThat(english.amount(amount("1.5"))).isEqualTo("1.5");
    assertThat(russian.amount(amount("1.5"))).isEqualTo("1,5");
    assertThat(russian.amount(Amount.of(20))).isEqualTo("20");
    assertThat(english.amount(Amount.of(9_999))).isEqualTo("9999");
    assertThat(english.amount(Amount.of(10_000))).isEqualTo("10\u202f000");
    assertThat(english.amount(amount("1234567.25"))).isEqualTo("1\u202f234\u202f567.25");
  }

  @Test
  void a_known_unit_is_declined_whatever_form_was_typed() {
    assertThat(russian.amount(Amount.of(1), new Unit("страниц"))).isEqualTo("1 страница");
    assertThat(russian.amount(Amount.of(2), new Unit("страница"))).isEqualTo("2 страницы");
    assertThat(russian.amount(Amount.of(5), new Unit("страницы"))).isEqualTo("5 страниц");
    assertThat(russian.amount(Amount.of(8), new Unit("стакан"))).isEqualTo("8 стаканов");
    assertThat(russian.amount(amount("1.5"), new Unit("литров"))).isEqualTo("1,5 литра");
    assertThat(english.amount(Amount.ONE, new Unit("glasses"))).isEqualTo("1 glass");
  }

  @Test
  void a_unit_keeps_its_own_language_and_an_unknown_one_its_spelling() {
    assertThat(english.amount(Amount.of(3), new Unit("страниц"))).isEqualTo("3 страницы");
    assertThat(russian.amount(Amount.of(1), new Unit("pages"))).isEqualTo("1 page");
    assertThat(russian.amount(Amount.of(2), new Unit("км"))).isEqualTo("2 км");
    assertThat(english.amount(Amount.of(2), new Unit("kanji"))).isEqualTo("2 kanji");
    assertThat(english.amount(Amount.of(2), Unit.TIMES)).isEqualTo("2");
    assertThat(english.progress(Amount.of(2), Amount.of(8), new Unit("glasses")))
        .isEqualTo("2 of 8 glasses");
  }

  @Test
  void a_schedule_reads_like_speech() {
    assertThat(english.schedule(new Schedule.EveryDay(), MONDAY)).isEqualTo("every day");
    assertThat(russian.schedule(new Schedule.EveryFewDays(2), MONDAY)).isEqualTo("через день");
    assertThat(russian.schedule(new Schedule.EveryFewDays(3), MONDAY)).isEqualTo("раз в 3 дня");
    assertThat(russian.schedule(new Schedule.EveryFewDays(21), MONDAY)).isEqualTo("раз в 3 недели");
    assertThat(english.schedule(new Schedule.EveryFewDays(14), MONDAY)).isEqualTo("every 2 weeks");
    assertThat(english.schedule(new Schedule.DaysAfterLast(3), MONDAY))
        .isEqualTo("3 days after the last time");
    assertThat(english.schedule(new Schedule.TimesPerWeek(1), MONDAY)).isEqualTo("once a week");
    assertThat(russian.schedule(new Schedule.TimesPerWeek(3), MONDAY)).isEqualTo("3 раза в неделю");
    assertThat(russian.schedule(new Schedule.TimesPerMonth(5), MONDAY)).isEqualTo("5 раз в месяц");
    assertThat(russian.schedule(new Schedule.DayOfMonth(15), MONDAY))
        .isEqualTo("15-го числа каждого месяца");
    assertThat(english.schedule(new Schedule.DayOfMonth(31), MONDAY))
        .isEqualTo("on the last day of each month");
  }

  @Test
  void a_target_and_a_goal_read_like_speech() {
    assertThat(english.target(Target.ONCE)).isEmpty();
    assertThat(english.target(new Target.AtLeast(Amount.of(20), new Unit("pages"), 25)))
        .isEqualTo("20 pages, 5 pages at the very least");
    assertThat(russian.target(new Target.AtMost(Amount.of(2), new Unit("чашек"))))
        .isEqualTo("максимум 2 чашки");
    assertThat(russian.target(new Target.Avoid())).isEqualTo("ни разу");
    assertThat(english.goal(new Goal.Streak(30, false), StreakUnit.DAYS))
        .isEqualTo("until 30 days in a row");
    assertThat(russian.goal(new Goal.Streak(21, false), StreakUnit.DAYS))
        .isEqualTo("до 21 дня подряд");
    assertThat(russian.goal(new Goal.Total(100, true), StreakUnit.DAYS))
        .isEqualTo("до 100 раз всего");
    assertThat(english.goal(new Goal.None(), StreakUnit.DAYS)).isEmpty();
    assertThat(russian.streak(22, StreakUnit.WEEKS)).isEqualTo("22 недели");
  }

  @Test
  void a_habit_is_summed_up_in_a_line() {
    var evening = new ReminderTime(LocalTime.of(21, 30), WORKDAYS);

    assertThat(
            english.summary(
                new Schedule.OnWeekdays(WORKDAYS),
                Target.AtLeast.of(Amount.of(20), new Unit("pages")),
                Reminding.at(List.of(evening)),
                MONDAY))
        .isEqualTo("every weekday · 20 pages · 21:30");
    assertThat(
            russian.summary(
                new Schedule.WeeklyTotal(),
                Target.AtLeast.of(Amount.of(20), new Unit("км")),
                Reminding.NEVER,
                MONDAY))
        .isEqualTo("20 км в неделю");
    assertThat(
            russian.summary(new Schedule.EveryDay(), new Target.Avoid(), Reminding.NEVER, MONDAY))
        .isEqualTo("каждый день · ни разу");
  }

  @Test
  void durations_percents_and_lists_follow_the_language() {
    assertThat(english.duration(Duration.ofMinutes(10))).isEqualTo("10 min");
    assertThat(russian.duration(Duration.ofMinutes(90))).isEqualTo("1 ч 30 мин");
    assertThat(russian.duration(Duration.ofHours(2))).isEqualTo("2 ч");
    assertThat(english.percent(87)).isEqualTo("87%");
    assertThat(russian.percent(87)).isEqualTo("87\u00a0%");
    assertThat(russian.list(List.of("бег", "йога", "чтение"))).isEqualTo("бег, йога и чтение");
    assertThat(english.list(List.of("run"))).isEqualTo("run");
    assertThat(english.list(List.of())).isEmpty();
  }

  @Test
  void an_argument_keeps_its_style_and_its_characters() {
    var text = english.write("format.list", Text.bold("{0} *stars*"), new HabitName("<b>"));

    assertThat(text.characters()).isEqualTo("{0} *stars* and <b>");
    assertThat(text.spans().getFirst().style()).isEqualTo(Text.Style.BOLD);
  }

  private static Amount amount(String number) {
    return Amount.of(new BigDecimal(number));
  }
}
