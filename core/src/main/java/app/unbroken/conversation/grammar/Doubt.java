package app.unbroken.conversation.grammar;

import app.unbroken.habit.HabitDraft;
import java.util.List;

/**
 * Something about a new habit that can be read in more than one way.
 *
 * @param readings at least one, the likeliest (the draft as it was understood) first
 */
public record Doubt(About about, List<HabitDraft> readings) {
  public Doubt {
    readings = List.copyOf(readings);
  }

  public enum About {
    /** Whether it is meant as a new habit at all: a bare "meditate". */
    WANTED,
    /** Whether a number is how much or at what time: "read 9". */
    AMOUNT_OR_TIME,
    /** Every two weeks, or every Sunday: "every 2 weeks on Sunday". */
    HOW_OFTEN,
    /** Which half of the day: "gym at 9". */
    HALF_OF_DAY
  }
}
