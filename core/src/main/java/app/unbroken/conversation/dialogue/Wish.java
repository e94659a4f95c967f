package app.unbroken.conversation.dialogue;

import app.unbroken.conversation.question.CommonHabit;
import app.unbroken.conversation.question.Field;
import app.unbroken.habit.Amount;
import app.unbroken.habit.HabitDraft;
import app.unbroken.habit.HabitId;
import app.unbroken.linking.LinkCode;
import app.unbroken.linking.LinkId;
import app.unbroken.user.QuietHours;
import java.time.LocalDate;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;

/** What a dialogue wants to have done; the use cases say whether it can be. */
public sealed interface Wish {
  record Begin(HabitDraft draft) implements Wish {}

  /** One of the common habits, begun with one tap. */
  record BeginCommon(CommonHabit habit) implements Wish {}

  /** The welcome is over. */
  record Start() implements Wish {}

  record Change(HabitId habit, Field field, HabitDraft changed) implements Wish {}

  record MoveStart(HabitId habit, LocalDate day) implements Wish {}

  record Log(HabitId habit, LocalDate day, Amount amount) implements Wish {}

  record Note(HabitId habit, LocalDate day, String note) implements Wish {}

  record ShowDay(HabitId habit, LocalDate day) implements Wish {}

  /** Null for no end. */
  record Pause(HabitId habit, @Nullable LocalDate last) implements Wish {}

  /** Null for no end. */
  record Vacation(@Nullable LocalDate last) implements Wish {}

  record Live(ZoneId zone, boolean welcoming) implements Wish {}

  /** Nowhere in particular, for now: the welcome goes on with an assumed time. */
  record LiveByUtc() implements Wish {}

  /** A habit that was described while something else was asked. */
  record ProposeNext(NewHabitDialogue habit) implements Wish {}

  record BeQuiet(QuietHours hours) implements Wish {}

  record BeCalled(String name) implements Wish {}

  record BeForgotten() implements Wish {}

  /** A code from another messenger. */
  record HandIn(LinkCode code) implements Wish {}

  /** To be one with whoever made the code; they are asked next. */
  record Confirm(LinkId link) implements Wish {}

  /** One of the readings of a line that could be read in several ways. */
  record Read(String line, int reading) implements Wish {}

  /** Another line instead of the one that was not clear. */
  record ReadAnew(String line) implements Wish {}
}
