package app.unbroken.journal;

import app.unbroken.habit.HabitId;

/** How much of a person's book a decision needs. More is never wrong, only slower. */
public sealed interface Scope {
  Scope PROFILE = new Profile();
  Scope TODAY = new Today();
  Scope EVERYTHING = new Everything();

  /** The person alone. */
  record Profile() implements Scope {}

  /** One habit, whatever its state, with its days since its checkpoint, and the last actions. */
  record OneHabit(HabitId habit) implements Scope {}

  /** One habit, whatever its state, with every day of its life, and the last actions. */
  record WholeHabit(HabitId habit) implements Scope {}

  /** Every habit that is not deleted, with its days since its checkpoint, and the last actions. */
  record Today() implements Scope {}

  /** As {@link Today}, and one habit, whatever its state, with every day of its life. */
  record TodayAndWhole(HabitId habit) implements Scope {}

  /** Every habit, deleted ones too, with every day of its life, and the last actions. */
  record Everything() implements Scope {}

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
    if (equals(more) || more instanceof Profile) {
      return this;
    }
    return switch (this) {
      case Profile ignored -> more;
      case OneHabit(var habit) when more.equals(new WholeHabit(habit)) -> more;
      case OneHabit(var habit) when more instanceof Today -> new TodayAndWhole(habit);
      case OneHabit(var habit) when more.equals(new TodayAndWhole(habit)) -> more;
      case OneHabit ignored -> EVERYTHING;
      case WholeHabit(var habit) when more.equals(new OneHabit(habit)) -> this;
      case WholeHabit(var habit) when more instanceof Today -> new TodayAndWhole(habit);
      case WholeHabit(var habit) when more.equals(new TodayAndWhole(habit)) -> more;
      case WholeHabit ignored -> EVERYTHING;
      case Today ignored -> more instanceof Everything ? more : more.and(this);
      case TodayAndWhole(var habit)
          when more instanceof Today
              || more.equals(new OneHabit(habit))
              || more.equals(new WholeHabit(habit)) ->
          this;
      case TodayAndWhole ignored -> EVERYTHING;
      case Everything ignored -> this;
    };
  }

  /** Whether every habit that is not deleted is here. */
  default boolean holdsAllHabits() {
    return switch (this) {
      case Profile ignored -> false;
      case OneHabit ignored -> false;
      case WholeHabit ignored -> false;
      case Today ignored -> true;
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
      case WholeHabit(var one) -> one.equals(habit);
      case TodayAndWhole(var one) -> one.equals(habit);
      case Everything ignored -> true;
    };
  }
}
