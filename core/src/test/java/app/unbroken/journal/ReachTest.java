package app.unbroken.journal;

import static app.unbroken.fixtures.HabitSketch.aHabit;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import app.unbroken.habit.Goal;
import app.unbroken.habit.Habit;
import app.unbroken.habit.HabitState;
import app.unbroken.habit.Schedule;
import app.unbroken.habit.Target;
import app.unbroken.user.Span;
import app.unbroken.user.Spans;
import app.unbroken.user.User;
import app.unbroken.user.UserId;
import app.unbroken.user.WorkspaceId;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class ReachTest {
  private static final Instant NOW = Instant.parse("2026-03-01T12:00:00Z");
  private static final LocalDate START = LocalDate.of(2026, 1, 1);
  private static final LocalDate DAY = LocalDate.of(2026, 3, 1);
  private static final Habit READ = aHabit("Read").begunOn("2026-01-01");
  private static final User ANN =
      User.registered(
          new UserId(WorkspaceId.DEFAULT, new UUID(0, 1)), ZoneId.of("Europe/Berlin"), NOW);

  @ParameterizedTest
  @MethodSource
  void a_change_of_a_habit_reaches_back_to_the_first_day_it_judges_otherwise(
      Habit changed, LocalDate from) {
    assertThat(Reach.of(new Change.OfHabit(READ, changed)))
        .isEqualTo(new Reach.IntoHabit(READ.id(), from));
    assertThat(Reach.of(new Change.OfHabit(changed, READ)))
        .isEqualTo(new Reach.IntoHabit(READ.id(), from));
  }

  static Stream<Arguments> a_change_of_a_habit_reaches_back_to_the_first_day_it_judges_otherwise() {
    var weekly = new Schedule.TimesPerWeek(3);
    return Stream.of(
        arguments(READ.ruledFrom(DAY, weekly, Target.ONCE), DAY),
        arguments(READ.startingOn(START.minusDays(9)), START.minusDays(9)),
        arguments(READ.startingOn(START.plusDays(9)), START),
        arguments(READ.pausing(spans(new Span(DAY, null))), DAY),
        arguments(READ.forgivingOne(true), LocalDate.MIN));
  }

  @Test
  void what_judges_no_day_reaches_nowhere() {
    Stream.of(
            READ.looking(READ.look().withEmoji("📚")),
            READ.aimingAt(new Goal.Total(9, true)),
            READ.at(7),
            READ.in(new HabitState.Archived(NOW)),
            READ)
        .forEach(changed ->
            assertThat(Reach.of(new Change.OfHabit(READ, changed))).isEqualTo(new Reach.Nowhere()));
    Stream.of(
            ANN.seenOn(DAY),
            ANN.erasedAt(NOW),
            ANN.with(ANN.days().movedTo(ZoneId.of("Asia/Tokyo"), NOW)))
        .forEach(changed ->
            assertThat(Reach.of(new Change.Person(ANN, changed))).isEqualTo(new Reach.Nowhere()));
    assertThat(Reach.of(new Change.Undone(new ActionId(new UUID(0, 1)), true)))
        .isEqualTo(new Reach.Nowhere());
  }

  @Test
  void an_end_of_a_span_reaches_back_to_the_day_after_it() {
    var open = READ.pausing(spans(new Span(DAY, null)));
    var ended = READ.pausing(spans(new Span(DAY, DAY.plusDays(5))));

    assertThat(Reach.of(new Change.OfHabit(open, ended)))
        .isEqualTo(new Reach.IntoHabit(READ.id(), DAY.plusDays(6)));
  }

  @Test
  void a_change_of_a_person_that_judges_days_reaches_into_all_habits() {
    var vacation = ANN.onVacations(spans(new Span(DAY, DAY.plusDays(2))));
    var unfrozen = ANN.freezing(ANN.freezing().endingBefore(DAY));
    var weeks = ANN.with(ANN.days().startingWeeksOn(DayOfWeek.SUNDAY));
    var withoutNewYearsEve = ANN.with(ANN.days().movedTo(ZoneId.of("Pacific/Kiritimati"), NOW));

    assertThat(person(vacation)).isEqualTo(new Reach.IntoAllHabits(DAY));
    assertThat(person(unfrozen)).isEqualTo(new Reach.IntoAllHabits(DAY));
    assertThat(person(weeks)).isEqualTo(new Reach.IntoAllHabits(LocalDate.MIN));
    assertThat(person(withoutNewYearsEve))
        .isEqualTo(new Reach.IntoAllHabits(LocalDate.of(1994, 12, 31)));
  }

  @Test
  void a_habit_that_appears_or_disappears_and_a_day_reach_into_themselves() {
    assertThat(Reach.of(new Change.OfHabit(null, READ)))
        .isEqualTo(new Reach.IntoHabit(READ.id(), LocalDate.MIN));
    assertThat(Reach.of(new Change.OfHabit(READ, null)))
        .isEqualTo(new Reach.IntoHabit(READ.id(), LocalDate.MIN));
    assertThat(Reach.of(new Change.OfDay(READ.id(), DAY, null, null)))
        .isEqualTo(new Reach.IntoHabit(READ.id(), DAY));
  }

  private static Reach person(User changed) {
    return Reach.of(new Change.Person(ANN, changed));
  }

  private static Spans spans(Span... spans) {
    return new Spans(List.of(spans));
  }
}
