package app.unbroken.user;

import java.util.Locale;
import java.util.Set;

/** What somebody is told unasked about all of their habits. */
public enum Notice {
  /** How the week went, on the first day of the next one. */
  WEEK,
  /** How the month went, on the first day of the next one. */
  MONTH,
  /** Which streaks today still puts at stake, in the evening. */
  DANGER;

  /** What is told to whoever never chose: one message a week, which can be switched off. */
  public static final Set<Notice> USUAL = Set.of(WEEK);

  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }

  public static Notice ofCode(String code) {
    return valueOf(code.toUpperCase(Locale.ROOT));
  }
}
