package app.unbroken.streak;

import java.time.LocalDate;

/**
 * The state of the fold over a habit's days after one of them. Folding on from here gives exactly
 * what folding from the first day gives; a change of any day or rule up to {@code through} makes it
 * worthless.
 *
 * @param state the fold's state in the form of {@link Fold}, versioned, opaque to everybody else
 */
public record Checkpoint(LocalDate through, String state) {
  /** The first word of every state that this program writes, and of those that it can read. */
  public static final String FORM = Fold.VERSION;

  /** Whether a program of this form kept it; any other is as good as none. */
  public boolean isReadable() {
    return state.startsWith(FORM + " ");
  }
}
