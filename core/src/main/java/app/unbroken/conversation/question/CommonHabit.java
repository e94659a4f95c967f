package app.unbroken.conversation.question;

import app.unbroken.conversation.tap.Coded;
import app.unbroken.habit.Amount;
import app.unbroken.habit.Goal;
import app.unbroken.habit.HabitDraft;
import app.unbroken.habit.HabitName;
import app.unbroken.habit.Look;
import app.unbroken.habit.Reminding;
import app.unbroken.habit.Schedule;
import app.unbroken.habit.Target;
import app.unbroken.habit.Unit;
import java.util.List;
import java.util.Optional;

/** Habits that many people begin with, one tap each. */
public enum CommonHabit implements Coded {
  WATER("w", "💧"),
  READ("r", "📖"),
  WALK("a", "🚶"),
  EXERCISE("e", "🏃"),
  MEDITATE("m", "🧘"),
  NO_SUGAR("s", "🍬");

  private final String code;
  private final String emoji;

  CommonHabit(String code, String emoji) {
    this.code = code;
    this.emoji = emoji;
  }

  public static Optional<CommonHabit> ofCode(String code) {
    return Coded.find(values(), code);
  }

  @Override
  public String code() {
    return code;
  }

  public String emoji() {
    return emoji;
  }

  /**
   * The habit in the person's language.
   *
   * @param unit what its amount is counted in, where it has one
   */
  public HabitDraft draft(HabitName name, Unit unit) {
    var look = new Look(name, emoji, "", List.of());
    return new HabitDraft(look, schedule(), target(unit), new Goal.None(), Reminding.NEVER, false);
  }

  /** Whether its amount is counted in something. */
  public boolean isCounted() {
    return this == WATER || this == READ;
  }

  private Schedule schedule() {
    return this == EXERCISE ? new Schedule.TimesPerWeek(3) : new Schedule.EveryDay();
  }

  private Target target(Unit unit) {
    return switch (this) {
      case WATER -> Target.AtLeast.of(Amount.of(8), unit);
      case READ -> Target.AtLeast.of(Amount.of(10), unit);
      case WALK, EXERCISE, MEDITATE -> Target.ONCE;
      case NO_SUGAR -> new Target.Avoid();
    };
  }
}
