package app.unbroken.streak;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Successes in a row.
 *
 * @param first the day of the first success, null while there is none
 * @param last the day of the last success, null while there is none
 */
public record Run(int length, @Nullable LocalDate first, @Nullable LocalDate last) {
  public static final Run NONE = new Run(0, null, null);
}
