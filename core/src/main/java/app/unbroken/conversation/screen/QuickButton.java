package app.unbroken.conversation.screen;

import app.unbroken.conversation.layout.Choice;
import app.unbroken.conversation.tap.DayBeginning;
import app.unbroken.conversation.tap.Origin;
import app.unbroken.conversation.tap.Tap;
import app.unbroken.habit.Amount;
import app.unbroken.habit.Habit;
import app.unbroken.habit.Target;
import app.unbroken.streak.Standing;
import app.unbroken.tracking.Today;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** The one button that a habit has in a list: what a person most likely wants to do with it. */
public final class QuickButton {
  /** Up to here a target is counted one by one, as glasses of water are. */
  private static final Amount COUNTED_SINGLY = Amount.of(12);

  private QuickButton() {}

  /** Null where nothing is left to do. */
  static @Nullable Choice of(Reader reader, Today.Row row, LocalDate day, Origin origin) {
    return switch (row.group()) {
      case OPEN, ANY_DAY, KEEPING -> of(reader, row.habit(), row.standing(), day, origin);
      case DONE, BROKEN, RESTING, NOT_DUE -> null;
    };
  }

  public static @Nullable Choice of(
      Reader reader, Habit habit, Standing standing, LocalDate day, Origin origin) {
    var hint = HabitLine.state(reader, habit, standing);
    return switch (habit.ruleOn(day).target()) {
      case Target.AtLeast least when least.isYesOrNo() ->
          labelled("✅", habit, new Tap.Complete(habit.id(), day, origin), hint);
      case Target.AtLeast least when isCountedSingly(least.amount()) ->
          labelled("➕", habit, new Tap.Add(habit.id(), day, Amount.ONE, origin), hint);
      case Target.AtLeast ignored ->
          labelled("✏️", habit, new Tap.BeginOn(habit.id(), day, DayBeginning.AMOUNT), hint);
      case Target.AtMost ignored ->
          labelled("➕", habit, new Tap.Add(habit.id(), day, Amount.ONE, origin), hint);
      case Target.Avoid ignored -> null;
    };
  }

  private static Choice labelled(String sign, Habit habit, Tap tap, String hint) {
    return new Choice(sign + " " + habit.name().value(), tap, hint);
  }

  private static boolean isCountedSingly(Amount wanted) {
    return COUNTED_SINGLY.reaches(wanted) && wanted.thousandths() % 1_000 == 0;
  }
}
