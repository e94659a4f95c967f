package app.unbroken.postgres;

import app.unbroken.checkin.Source;
import app.unbroken.habit.HabitId;
import app.unbroken.journal.Journal;
import app.unbroken.journal.Scope;
import app.unbroken.user.UserId;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Whose book is to be opened, and how wide. */
record Asked(UserId user, Scope scope, Instant now, Source source) {

  /** Which habits are wanted beside {@link #one}, as the statement calls them. */
  enum Others {
    NONE,
    UNLESS_DELETED,
    ALL
  }

  /** The habit that is wanted whatever its state; null for none in particular. */
  @Nullable HabitId one() {
    return switch (scope) {
      case Scope.OneHabit(var habit) -> habit;
      case Scope.WholeHabit(var habit) -> habit;
      case Scope.TodayAndWhole(var habit) -> habit;
      case Scope.Profile ignored -> null;
      case Scope.Today ignored -> null;
      case Scope.Recent ignored -> null;
      case Scope.Everything ignored -> null;
    };
  }

  @Nullable UUID oneId() {
    var one = one();
    return one == null ? null : one.value();
  }

  boolean oneWhole() {
    var one = one();
    return one != null && scope.holdsEveryDayOf(one);
  }

  Others others() {
    return switch (scope) {
      case Scope.Profile ignored -> Others.NONE;
      case Scope.OneHabit ignored -> Others.NONE;
      case Scope.WholeHabit ignored -> Others.NONE;
      case Scope.Today ignored -> Others.UNLESS_DELETED;
      case Scope.Recent ignored -> Others.UNLESS_DELETED;
      case Scope.TodayAndWhole ignored -> Others.UNLESS_DELETED;
      case Scope.Everything ignored -> Others.ALL;
    };
  }

  boolean othersWhole() {
    return scope instanceof Scope.Everything;
  }

  /** How many of the last actions are wanted; the number of the last one always is. */
  int actions() {
    return scope.holdsActions() ? Journal.ACTIONS : 1;
  }
}
