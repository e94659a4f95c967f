package app.unbroken.journal;

import app.unbroken.habit.HabitId;

/** How much of a person's book a decision needs. More is never wrong, only slower. */
public sealed interface Scope extends Holding {
  Scope PROFILE = new Profile();
  Scope TODAY = new Today();
  Scope RECENT = new Recent();
  Scope EVERYTHING = new Everything();

  /** The person alone. */
  record Profile() implements Scope {}

  /** One habit, whatever its state, with its days since its checkpoint. */
  record OneHabit(HabitId habit) implements Scope {}

  /** One habit, whatever its state, with every day of its life. */
  record WholeHabit(HabitId habit) implements Scope {}

  /** Every habit that is not deleted, with its days since its checkpoint. */
  record Today() implements Scope {}

  /** As {@link Today}, and the last actions. */
  record Recent() implements Scope {}

  /** As {@link Recent}, and one habit, whatever its state, with every day of its life. */
  record TodayAndWhole(HabitId habit) implements Scope {}

  /** Every habit, deleted ones too, with every day of its life, and the last actions. */
  record Everything() implements Scope {}
}
