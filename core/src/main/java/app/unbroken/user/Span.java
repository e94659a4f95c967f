package app.unbroken.user;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Days from one date to another, both included; open while {@code last} is null. Pauses, vacations
 * and the time during which freezes are wanted are spans.
 */
public record Span(LocalDate first, @Nullable LocalDate last) {
  public Span {
    if (last != null && last.isBefore(first)) {
      throw new IllegalArgumentException("a span cannot end on " + last + " before " + first);
    }
  }

  public static Span from(LocalDate first) {
    return new Span(first, null);
  }

  public boolean covers(LocalDate day) {
    return !day.isBefore(first) && (last == null || !day.isAfter(last));
  }

  public boolean isOpen() {
    return last == null;
  }
}
