package app.unbroken.journal;

import app.unbroken.habit.HabitId;
import app.unbroken.journal.Scope.Everything;
import app.unbroken.journal.Scope.OneHabit;
import app.unbroken.journal.Scope.Profile;
import app.unbroken.journal.Scope.Recent;
import app.unbroken.journal.Scope.Today;
import app.unbroken.journal.Scope.TodayAndWhole;
import app.unbroken.journal.Scope.WholeHabit;

/**
 * What can be asked of a {@link Scope}. It stands apart because an interface with default methods
 * is initialized together with its records, and the constants of {@code Scope} are such records:
 * two threads that meet there for the first time would wait for each other.
 */
sealed interface Holding permits Scope {

  /** Whether every habit that is not deleted is here. */
  default boolean holdsAllHabits() {
    return switch (this) {
      case Profile ignored -> false;
      case OneHabit ignored -> false;
      case WholeHabit ignored -> false;
      case Today ignored -> true;
      case Recent ignored -> true;
      case TodayAndWhole ignored -> true;
      case Everything ignored -> true;
    };
  }

  /** Whether the last actions are here. */
  default boolean holdsActions() {
    return switch (this) {
      case Profile ignored -> false;
      case OneHabit ignored -> false;
      case WholeHabit ignored -> false;
      case Today ignored -> false;
      case Recent ignored -> true;
      case TodayAndWhole ignored -> true;
      case Everything ignored -> true;
    };
  }

  /** Whether a habit is here if the person has it at all, even as a deleted one. */
  default boolean surelyHolds(HabitId habit) {
    return switch (this) {
      case Profile ignored -> false;
      case OneHabit(var one) -> one.equals(habit);
      case WholeHabit(var one) -> one.equals(habit);
      case Today ignored -> false;
      case Recent ignored -> false;
      case TodayAndWhole(var one) -> one.equals(habit);
      case Everything ignored -> true;
    };
  }

  /** Whether a habit that is here comes with every day of its life. */
  default boolean holdsEveryDayOf(HabitId habit) {
    return switch (this) {
      case Profile ignored -> false;
      case OneHabit ignored -> false;
      case Today ignored -> false;
      case Recent ignored -> false;
      case WholeHabit(var one) -> one.equals(habit);
      case TodayAndWhole(var one) -> one.equals(habit);
      case Everything ignored -> true;
    };
  }

  /**
   * The scope with which a store opens a book again that was too narrow. It holds what both hold,
   * so that it widens each time and comes to an end.
   */
  default Scope widenedBy(Scope more) {
    var wider = and(more);
    if (wider.equals(this)) {
      throw new IllegalStateException(this + " holds " + more + " already");
    }
    return wider;
  }

  /** A scope that holds what this one and another one hold. */
  default Scope and(Scope more) {
    return switch (this) {
      case Profile ignored -> more;
      case Scope same when same.equals(more) || more instanceof Profile -> same;
      case OneHabit(var habit) when more.equals(new WholeHabit(habit)) -> more;
      case OneHabit(var habit) when more instanceof Today || more instanceof Recent ->
          new TodayAndWhole(habit);
      case OneHabit(var habit) when more.equals(new TodayAndWhole(habit)) -> more;
      case WholeHabit same when more.equals(new OneHabit(same.habit())) -> same;
      case WholeHabit(var habit) when more instanceof Today || more instanceof Recent ->
          new TodayAndWhole(habit);
      case WholeHabit(var habit) when more.equals(new TodayAndWhole(habit)) -> more;
      case Today ignored when more instanceof Recent -> more;
      case Recent same when more instanceof Today -> same;
      case Today same when !(more instanceof Everything) -> more.and(same);
      case Recent same when !(more instanceof Everything) -> more.and(same);
      case TodayAndWhole same
          when more instanceof Today
              || more instanceof Recent
              || more.equals(new OneHabit(same.habit()))
              || more.equals(new WholeHabit(same.habit())) ->
          same;
      case Scope ignored -> Scope.EVERYTHING;
    };
  }
}
