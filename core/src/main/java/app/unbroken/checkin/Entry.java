package app.unbroken.checkin;

import app.unbroken.chat.Typed;
import app.unbroken.habit.Amount;
import app.unbroken.habit.HabitId;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;

/**
 * One day of one habit.
 *
 * @param note what the person wrote about the day, or empty
 * @param at when it was last changed
 * @param zone where the person was then; the day is never re-dated by it
 */
public record Entry(
    HabitId habit, LocalDate day, Mark mark, String note, Instant at, ZoneId zone, Source source) {
  public static final int NOTE_LIMIT = 500;

  public Entry {
    if (!note.equals(cleaned(note))) {
      throw new IllegalArgumentException("a note is to be cleaned first");
    }
  }

  /** A note as it may be kept: cleaned, and cut where it is too long. */
  public static String cleaned(String typed) {
    return Typed.cut(Typed.clean(typed).strip(), NOTE_LIMIT).strip();
  }

  /** Whether {@link #cleaned} would take an end away. */
  public static boolean isTooLong(String typed) {
    return Typed.clean(typed).strip().length() > NOTE_LIMIT;
  }

  /** What was logged; zero for a skipped day. */
  public Amount amount() {
    return mark instanceof Mark.Logged logged ? logged.amount() : Amount.ZERO;
  }

  public boolean isSkipped() {
    return mark instanceof Mark.Skipped;
  }
}
