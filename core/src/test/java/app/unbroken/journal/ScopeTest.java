package app.unbroken.journal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.unbroken.habit.HabitId;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class ScopeTest {
  private static final HabitId READ = new HabitId(new UUID(0, 1));
  private static final HabitId RUN = new HabitId(new UUID(0, 2));
  private static final List<Scope> ALL =
      List.of(
          Scope.PROFILE,
          new Scope.OneHabit(READ),
          new Scope.OneHabit(RUN),
          new Scope.WholeHabit(READ),
          new Scope.WholeHabit(RUN),
          Scope.TODAY,
          Scope.RECENT,
          new Scope.TodayAndWhole(READ),
          new Scope.TodayAndWhole(RUN),
          Scope.EVERYTHING);

  @Test
  void two_scopes_together_hold_what_each_of_them_holds() {
    for (var one : ALL) {
      for (var other : ALL) {
        var both = one.and(other);
        for (var each : List.of(one, other)) {
          assertThat(holdsAtLeast(both, each)).as("%s and %s = %s", one, other, both).isTrue();
        }
        assertThat(both).as("%s and %s", one, other).isEqualTo(other.and(one));
        assertThat(both.and(one)).isEqualTo(both);
      }
    }
  }

  @Test
  void two_scopes_together_are_no_wider_than_needed() {
    assertThat(Scope.PROFILE.and(Scope.TODAY)).isEqualTo(Scope.TODAY);
    assertThat(Scope.TODAY.and(Scope.RECENT)).isEqualTo(Scope.RECENT);
    assertThat(new Scope.OneHabit(READ).and(new Scope.WholeHabit(READ)))
        .isEqualTo(new Scope.WholeHabit(READ));
    assertThat(Scope.TODAY.and(new Scope.WholeHabit(READ)))
        .isEqualTo(new Scope.TodayAndWhole(READ));
  }

  @Test
  void widening_is_refused_where_it_would_not_widen() {
    for (var scope : ALL) {
      assertThatThrownBy(() -> scope.widenedBy(scope)).isInstanceOf(IllegalStateException.class);
      assertThatThrownBy(() -> Scope.EVERYTHING.widenedBy(scope))
          .isInstanceOf(IllegalStateException.class);
    }
  }

  private static boolean holdsAtLeast(Scope wide, Scope narrow) {
    return List.of(READ, RUN).stream()
            .allMatch(habit ->
                (!narrow.surelyHolds(habit) || wide.surelyHolds(habit))
                    && (!narrow.holdsEveryDayOf(habit) || wide.holdsEveryDayOf(habit)))
        && (!narrow.holdsAllHabits() || wide.holdsAllHabits())
        && (!narrow.holdsActions() || wide.holdsActions());
  }
}
