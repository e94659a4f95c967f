package app.unbroken.streak;

import static org.assertj.core.api.Assertions.assertThat;

import app.unbroken.habit.Amount;
import app.unbroken.habit.Schedule;
import app.unbroken.habit.Target;
import app.unbroken.habit.Unit;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

/**
 * The rules as a table, worked out by hand. What is told from Monday, 1 January 2024 on has a sign
 * for each day (see {@link Story#days}), and so has what became of it:
 *
 * <pre>
 *   # done       + bonus    p towards a week or month    m minimum version
 *   x missed     s skipped  r at rest                    f frozen    2 forgiven by the two-day rule
 *   . not due    o open
 * </pre>
 */
final class GoldenStreaksTest {
  record Case(String rule, Story told, String days, String verdicts, int current, int best) {
    @Override
    public String toString() {
      return rule + ": " + days;
    }
  }

  private static final List<Case> EVERY_DAY =
      List.of(
          of("done days in a row", daily(), "###", "###", 3, 3),
          of("an open day breaks nothing", daily(), "##.", "##o", 2, 2),
          of("a missed day does", daily(), "##.#", "##x#", 1, 2),
          of("nothing at all", daily(), "..", "xo", 0, 0),
          of("a skip keeps and adds nothing", daily(), "##s#", "##s#", 3, 3),
          of("a streak neither starts on a skip", daily(), "s#", "s#", 1, 1),
          of("nor ends on one", daily(), "##ss", "##ss", 2, 2));

  private static final List<Case> SCHEDULES =
      List.of(
          of("weekdays that are not due", weekdays(), "#.#.#..", "#.#.#..", 3, 3),
          of("a bonus counts in no streak", weekdays(), "###.#..", "#+#.#..", 3, 3),
          of("a due weekday missed", weekdays(), "#...#..", "#.x.#..", 1, 1),
          of("a bonus mends nothing", weekdays(), "#..##..", "#.x+#..", 1, 1),
          of("every third day", every3(), "#..#..#", "#..#..#", 3, 3),
          of("done a day late is a bonus", every3(), "#...#..", "#..x+.o", 0, 1),
          of("three days after the last", after3(), "#..#..#", "#..#..#", 3, 3),
          of("early counts from there", after3(), "#.#...", "#.#..o", 2, 2),
          of("late days are missed", after3(), "#....#.", "#..xx#.", 1, 1),
          of("three a week", perWeek(), "#.#.#.. #.#.#..", "p.p.#..p.p.#..", 2, 2),
          of("the week is open", perWeek(), "#.#.#.. #", "p.p.#..p", 1, 1),
          of("a fourth time is a bonus", perWeek(), "#.#.##.", "p.p.#+.", 1, 1),
          of("a week that had two", perWeek(), "##..... ###", "pp....xpp#", 1, 1),
          of("a skip lowers no number", perWeek(), "##sssss #", "ppssssxp", 0, 0),
          of("two a month", perMonth(), "##.. #", "p#..+", 1, 1),
          of("the last of a month", lastOfMonth(), january("#") + ".", january("#") + ".", 1, 1),
          of(
              "day 31 is the 29th in February",
              lastOfMonth(),
              untilLeapDay(),
              untilLeapDay(),
              2,
              2));

  private static final List<Case> TARGETS =
      List.of(
          of("half of it is not done", pages(8, 100), "8848", "##x#", 1, 2),
          of("more than all is done", pages(8, 100), "899", "###", 3, 3),
          of("the minimum keeps", pages(8, 50), "8848", "##m#", 3, 3),
          of("the minimum so far", pages(8, 50), "884", "##m", 2, 2),
          of("less than the minimum", pages(8, 50), "883.", "##xo", 0, 2),
          of("a limit kept when days close", coffees(), "120.", "###o", 3, 3),
          of("a limit broken", coffees(), "12301", "##x#o", 1, 2),
          of("no slip", avoiding(), "....", "###o", 3, 3),
          of("a slip", avoiding(), "...1..", "###x#o", 1, 3),
          of("twenty a week", perWeekTotal(), "5555... 9..", "ppp#...p.o", 1, 1),
          of("nine of twenty", perWeekTotal(), "5555... 9...... .", "ppp#...p.....xo", 0, 1));

  private static final List<Case> RESTS =
      List.of(
          of("a pause rests", paused(), "##..#", "##rr#", 3, 3),
          of("done while at rest counts", paused(), "#####", "#####", 5, 5),
          of("a pause that lasts", paused(), "##..", "##rr", 2, 2),
          of("a vacation rests", onVacation(), "##..#", "##rr#", 3, 3));

  private static final List<Case> FREEZES =
      List.of(
          of("seven earn one that is spent", frozen(), "#######.#", "#######f#", 8, 8),
          of("six earn none", frozen(), "######.#", "######x#", 1, 6),
          of("none is spent on too long a gap", frozen(), "#######..#", "#######xx#", 1, 7),
          of("two for two", frozen(), "#".repeat(14) + "..#", "#".repeat(14) + "ff#", 15, 15),
          of("never three", frozen(), "#".repeat(21) + "...#", "#".repeat(21) + "xxx#", 1, 21),
          of("none for a day not over", frozen(), "#######.", "#######o", 7, 7),
          of("off", daily(), "#######.#", "#######x#", 1, 7));

  private static final List<Case> TWO_DAYS =
      List.of(
          of("one is forgiven", daily().withTwoDayRule(), "##.#", "##2#", 3, 3),
          of("two are not", daily().withTwoDayRule(), "##..#", "##xx#", 1, 2),
          of("still to be decided", daily().withTwoDayRule(), "##..", "##xo", 2, 2),
          of("nothing to forgive", daily().withTwoDayRule(), ".#", "x#", 1, 1));

  private static final List<Case> VERSIONS =
      List.of(
          of("days lived keep their rule", raised(), "###323", "####x#", 1, 4),
          of("another weekday", fromWeekdaysToDaily(), "#.#.#.. ##", "#.#.#..##", 5, 5),
          of("another unit begins anew", fromDailyToWeeks(), "####### #.#", "#######p.p", 0, 0));

  @ParameterizedTest
  @FieldSource({"EVERY_DAY", "SCHEDULES", "TARGETS", "RESTS", "FREEZES", "TWO_DAYS", "VERSIONS"})
  void golden(Case golden) {
    var story = golden.told.days(golden.days);
    var standing = story.standing();
    assertThat(signs(story)).isEqualTo(golden.verdicts);
    assertThat(standing.current().length()).as("current").isEqualTo(golden.current);
    assertThat(standing.best().length()).as("best").isEqualTo(golden.best);
  }

  private static String signs(Story story) {
    return story.calendar().values().stream()
        .map(GoldenStreaksTest::sign)
        .collect(Collectors.joining());
  }

  private static String sign(Verdict verdict) {
    return switch (verdict) {
      case DONE -> "#";
      case BONUS -> "+";
      case PARTIAL -> "p";
      case MINIMUM -> "m";
      case MISSED -> "x";
      case SKIPPED -> "s";
      case RESTING -> "r";
      case FROZEN -> "f";
      case FORGIVEN -> "2";
      case NOT_DUE -> ".";
      case OPEN -> "o";
      case NOT_STARTED -> " ";
    };
  }

  private static Case of(
      String rule, Story told, String days, String verdicts, int current, int best) {
    return new Case(rule, told, days, verdicts, current, best);
  }

  private static Story daily() {
    return Story.daily();
  }

  private static Story weekdays() {
    var days = EnumSet.of(DayOfWeek.MONDAY, DayOfWeek.WEDNESDAY, DayOfWeek.FRIDAY);
    return Story.of(new Schedule.OnWeekdays(days), Target.ONCE);
  }

  private static Story every3() {
    return Story.of(new Schedule.EveryFewDays(3), Target.ONCE);
  }

  private static Story after3() {
    return Story.of(new Schedule.DaysAfterLast(3), Target.ONCE);
  }

  private static Story perWeek() {
    return Story.of(new Schedule.TimesPerWeek(3), Target.ONCE);
  }

  private static Story perMonth() {
    return Story.of(new Schedule.TimesPerMonth(2), Target.ONCE);
  }

  private static Story lastOfMonth() {
    return Story.of(new Schedule.DayOfMonth(31), Target.ONCE);
  }

  private static String january(String lastDay) {
    return ".".repeat(30) + lastDay;
  }

  private static String untilLeapDay() {
    return january("#") + ".".repeat(28) + "#";
  }

  private static Story pages(int pages, int minimumPercent) {
    var target = new Target.AtLeast(Amount.of(pages), new Unit("pages"), minimumPercent);
    return Story.of(new Schedule.EveryDay(), target);
  }

  private static Story coffees() {
    var two = new Target.AtMost(Amount.of(2), new Unit("coffees"));
    return Story.of(new Schedule.EveryDay(), two);
  }

  private static Story avoiding() {
    return Story.of(new Schedule.EveryDay(), new Target.Avoid());
  }

  private static Story perWeekTotal() {
    var twenty = Target.AtLeast.of(Amount.of(20), new Unit("km"));
    return Story.of(new Schedule.WeeklyTotal(), twenty);
  }

  private static Story paused() {
    return Story.daily().pausedOn(day(3), day(4));
  }

  private static Story onVacation() {
    return Story.daily().onVacation(day(3), day(4));
  }

  private static Story frozen() {
    return Story.daily().withFreezes();
  }

  private static Story raised() {
    var three = Target.AtLeast.of(Amount.of(3), new Unit("pages"));
    return Story.daily().ruled(day(4), new Schedule.EveryDay(), three);
  }

  private static Story fromWeekdaysToDaily() {
    return weekdays().ruled(day(8), new Schedule.EveryDay(), Target.ONCE);
  }

  private static Story fromDailyToWeeks() {
    return Story.daily().ruled(day(8), new Schedule.TimesPerWeek(3), Target.ONCE);
  }

  private static LocalDate day(int number) {
    return Story.START.plusDays(number - 1L);
  }
}
