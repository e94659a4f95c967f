package app.unbroken;

import static app.unbroken.fixtures.HabitSketch.aHabit;
import static app.unbroken.fixtures.Person.somebody;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import app.unbroken.checkin.Entry;
import app.unbroken.fixtures.HabitSketch;
import app.unbroken.fixtures.Person;
import app.unbroken.habit.Amount;
import app.unbroken.habit.AskedGoal;
import app.unbroken.habit.AskedSchedule;
import app.unbroken.habit.AskedTarget;
import app.unbroken.habit.HabitDraft;
import app.unbroken.habit.HabitName;
import app.unbroken.habit.Look;
import app.unbroken.habit.Unit;
import app.unbroken.journal.Scope;
import app.unbroken.planning.ChangeHabit;
import app.unbroken.profile.ChangeProfile;
import app.unbroken.tracking.HowMuch;
import app.unbroken.tracking.NoteDay;
import app.unbroken.tracking.RecordCheckIn.CheckIn;
import app.unbroken.tracking.Way;
import app.unbroken.user.DateText;
import app.unbroken.user.ZoneName;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What people type wrongly, and what each of it is answered with. */
class BadInputTest {
  private static final String FAMILY = "👨‍👩‍👧‍👦";

  /** NUL, a lone surrogate of each kind, an override of direction, a private character, a BOM. */
  private static final String POISON = "\u0000\uDC00\uD800\u202E\u2066\uE000\uFEFF";

  @ParameterizedTest
  @MethodSource
  void a_name_is_cleaned_or_refused_with_what_is_allowed(String typed, HabitName.Parsed parsed) {
    assertThat(HabitName.parse(typed)).isEqualTo(parsed);
  }

  static Stream<Arguments> a_name_is_cleaned_or_refused_with_what_is_allowed() {
    return Stream.of(
        arguments("", new HabitName.Parsed.Empty()),
        arguments(" \t\n\u00A0", new HabitName.Parsed.Empty()),
        arguments("\u0000\u200B\u200D", new HabitName.Parsed.Empty()),
        arguments("...", new HabitName.Parsed.Empty()),
        arguments("x".repeat(61), new HabitName.Parsed.TooLong(61, 60)),
        arguments("x".repeat(10_000), new HabitName.Parsed.TooLong(10_000, 60)),
        arguments(FAMILY.repeat(61), new HabitName.Parsed.TooLong(61, 21)),
        arguments(FAMILY.repeat(22), new HabitName.Parsed.TooLong(22, 21)),
        arguments(FAMILY.repeat(21), new HabitName.Parsed.Valid(FAMILY.repeat(21))),
        arguments("x".repeat(60), new HabitName.Parsed.Valid("x".repeat(60))),
        arguments(FAMILY.repeat(20), new HabitName.Parsed.Valid(FAMILY.repeat(20))),
        arguments("Re\u0000ad \uD800now", new HabitName.Parsed.Valid("Read now")),
        arguments("\u202Eevil\u202C", new HabitName.Parsed.Valid("evil")),
        arguments(" Read \r\n <3  pages ", new HabitName.Parsed.Valid("Read <3 pages")),
        arguments("'; drop table habits; --", valid("'; drop table habits; --")),
        arguments("קריאה", valid("קריאה")),
        arguments("🏃🏽‍♀️", valid("🏃🏽‍♀️")),
        arguments("e\u0301t\u0301e\u0301", valid("e\u0301t\u0301e\u0301")));
  }

  @ParameterizedTest
  @MethodSource
  void an_amount_is_read_or_refused_with_what_is_allowed(String typed, Amount.Parsed parsed) {
    assertThat(Amount.parse(typed)).isEqualTo(parsed);
  }

  static Stream<Arguments> an_amount_is_read_or_refused_with_what_is_allowed() {
    return Stream.of(
        arguments("2.5", amount("2.5")),
        arguments(" 2,5 ", amount("2.5")),
        arguments("+3", amount("3")),
        arguments("٣", amount("3")),
        arguments("0", amount("0")),
        arguments("0.0004", amount("0")),
        arguments("1000000000", amount("1000000000")),
        arguments("1000000001", new Amount.Parsed.TooLarge(Amount.LARGEST)),
        arguments("9".repeat(30), new Amount.Parsed.TooLarge(Amount.LARGEST)),
        arguments("-1", new Amount.Parsed.Negative()),
        arguments("−0.5", new Amount.Parsed.Negative()),
        arguments("", new Amount.Parsed.NotANumber("")),
        arguments("many", new Amount.Parsed.NotANumber("many")),
        arguments("1e9", new Amount.Parsed.NotANumber("1e9")),
        arguments("NaN", new Amount.Parsed.NotANumber("NaN")),
        arguments("1.2.3", new Amount.Parsed.NotANumber("1.2.3")),
        arguments("\u0000x\uD800", new Amount.Parsed.NotANumber("x")),
        arguments("9".repeat(10_000), new Amount.Parsed.NotANumber("9".repeat(39) + "…")));
  }

  @Test
  void a_schedule_out_of_range_is_refused_with_the_range() {
    assertThat(AskedSchedule.everyFewDays(1)).isEqualTo(new AskedSchedule.OutOfRange(1, 2, 365));
    assertThat(AskedSchedule.daysAfterLast(366))
        .isEqualTo(new AskedSchedule.OutOfRange(366, 2, 365));
    assertThat(AskedSchedule.timesPerWeek(8)).isEqualTo(new AskedSchedule.OutOfRange(8, 1, 7));
    assertThat(AskedSchedule.timesPerMonth(0)).isEqualTo(new AskedSchedule.OutOfRange(0, 1, 28));
    assertThat(AskedSchedule.dayOfMonth(32)).isEqualTo(new AskedSchedule.OutOfRange(32, 1, 31));
    assertThat(AskedSchedule.dayOfMonth(Integer.MIN_VALUE))
        .isEqualTo(new AskedSchedule.OutOfRange(Integer.MIN_VALUE, 1, 31));
    assertThat(AskedSchedule.onWeekdays(Set.of())).isEqualTo(new AskedSchedule.NoWeekdays());
  }

  @Test
  void a_schedule_at_the_edge_of_its_range_is_possible() {
    assertThat(
            List.of(
                AskedSchedule.everyFewDays(2),
                AskedSchedule.everyFewDays(365),
                AskedSchedule.daysAfterLast(2),
                AskedSchedule.daysAfterLast(365),
                AskedSchedule.timesPerWeek(1),
                AskedSchedule.timesPerWeek(7),
                AskedSchedule.timesPerMonth(28),
                AskedSchedule.dayOfMonth(31)))
        .hasOnlyElementsOfType(AskedSchedule.Possible.class);
  }

  @Test
  void a_target_and_a_goal_out_of_range_are_refused_with_the_range() {
    var unit = Unit.from("pages");

    assertThat(AskedTarget.atLeast(Amount.ZERO, unit)).isEqualTo(new AskedTarget.NothingToReach());
    assertThat(AskedTarget.atLeast(Amount.ONE, unit, 0))
        .isEqualTo(new AskedTarget.MinimumOutOfRange(0, 1, 100));
    assertThat(AskedTarget.atLeast(Amount.ONE, unit, 101))
        .isEqualTo(new AskedTarget.MinimumOutOfRange(101, 1, 100));
    assertThat(AskedTarget.atLeast(Amount.ONE, unit)).isInstanceOf(AskedTarget.Possible.class);
    assertThat(AskedGoal.streak(0, false)).isEqualTo(new AskedGoal.OutOfRange(0, 1, 100_000));
    assertThat(AskedGoal.total(100_001, true))
        .isEqualTo(new AskedGoal.OutOfRange(100_001, 1, 100_000));
    assertThat(AskedGoal.total(100_000, true)).isInstanceOf(AskedGoal.Possible.class);
  }

  @ParameterizedTest
  @MethodSource
  void a_date_is_read_or_refused(String typed, DateText.Parsed parsed) {
    assertThat(DateText.parse(typed)).isEqualTo(parsed);
  }

  static Stream<Arguments> a_date_is_read_or_refused() {
    return Stream.of(
        arguments(" 2026-03-01 ", new DateText.Parsed.Valid(LocalDate.of(2026, 3, 1))),
        arguments("2024-02-29", new DateText.Parsed.Valid(LocalDate.of(2024, 2, 29))),
        arguments("2026-02-29", new DateText.Parsed.NoSuchDate("2026-02-29")),
        arguments("2026-13-01", new DateText.Parsed.NoSuchDate("2026-13-01")),
        arguments("1.3.2026", new DateText.Parsed.NotADate("1.3.2026")),
        arguments("+999999999-12-31", new DateText.Parsed.NotADate("+999999999-12-31")),
        arguments("\u0000", new DateText.Parsed.NotADate("")));
  }

  @ParameterizedTest
  @ValueSource(strings = {"Mars/Base", "GMT+25", "../../etc/passwd", "Europe"})
  void a_zone_that_does_not_exist_is_refused_and_can_be_shown(String typed) {
    assertThat(ZoneName.parse(typed + "\u0000")).isEqualTo(new ZoneName.Parsed.Unknown(typed));
  }

  @Test
  void a_name_of_a_person_that_is_too_long_is_refused_with_the_limit() {
    var ann = somebody();

    assertThat(ann.profile().change(new ChangeProfile.Wish.Name("x".repeat(10_000))))
        .isEqualTo(new ChangeProfile.Outcome.NameTooLong(10_000, 64));
    assertThat(ann.profile().change(new ChangeProfile.Wish.Name(FAMILY.repeat(6))))
        .isEqualTo(new ChangeProfile.Outcome.NameTooLong(6, 5));
    assertThat(ann.profile().change(new ChangeProfile.Wish.Name(FAMILY.repeat(5))))
        .isInstanceOf(ChangeProfile.Outcome.Changed.class);
  }

  @Test
  void nothing_that_is_poison_reaches_a_store() {
    var ann = somebody();
    var name = ((HabitName.Parsed.Valid) HabitName.parse("Read" + POISON)).name();
    var look = Look.of(name).withEmoji(POISON + FAMILY).noted(POISON).tagged(List.of(POISON));
    var draft =
        HabitDraft.daily(name)
            .looking(look)
            .targeting(aHabit("x").atLeast(2, "pages" + POISON).draft().target());
    var read = ann.adds(new HabitSketch(draft));
    ann.habits().change(read, new ChangeHabit.Wish.Note(POISON.repeat(2_000)));
    ann.habits().tag(read, List.of(POISON + "tag", POISON.repeat(2_000)));
    ann.profile().change(new ChangeProfile.Wish.Name("Ann" + POISON));
    ann.days()
        .checkIn(
            new CheckIn(read, ann.today(), new HowMuch.Done(), POISON.repeat(2_000), Way.DIRECTLY));
    ann.days().note(new NoteDay.Note(read, ann.today(), "again" + POISON, Way.DIRECTLY));

    assertClean(ann);
    assertThat(ann.habit(read).look().emoji()).isEqualTo(FAMILY);
    assertThat(noteOf(ann)).hasSizeBetween(1, Entry.NOTE_LIMIT);
  }

  private static String noteOf(Person ann) {
    var history = ann.book(Scope.EVERYTHING).histories().values().iterator().next();
    return history.on(ann.today()).orElseThrow().note();
  }

  private static void assertClean(Person ann) {
    var everything = ann.book(Scope.EVERYTHING).toString();
    assertThat(everything.codePoints())
        .noneMatch(it -> it == 0 || it == 0x202E || it == 0x2066 || it == 0xE000 || it == 0xFEFF)
        .noneMatch(it -> Character.getType(it) == Character.SURROGATE);
  }

  private static HabitName.Parsed valid(String name) {
    return new HabitName.Parsed.Valid(name);
  }

  private static Amount.Parsed amount(String value) {
    return new Amount.Parsed.Valid(Amount.of(new BigDecimal(value)));
  }
}
