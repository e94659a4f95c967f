package app.unbroken.conversation.grammar;

import app.unbroken.habit.Amount;
import app.unbroken.habit.HabitId;
import app.unbroken.habit.Unit;

/** One habit, what happened, and on which day. */
public record CheckIn(HabitId habit, What what, Day day) {

  public sealed interface What {}

  /** As much as the habit asks for. */
  public record Done() implements What {}

  /**
   * So much more.
   *
   * @param unit as typed, empty when it was left out or is the habit's own: an amount in a unit
   *     that can be converted arrives converted
   */
  public record Some(Amount amount, Unit unit) implements What {}

  /** A habit to avoid was not avoided. */
  public record Slip() implements What {}
}
