package app.unbroken.user;

import app.unbroken.chat.Typed;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.regex.Pattern;

/** A date in the form {@code 2026-03-01}, as it comes from outside. */
public final class DateText {
  private static final Pattern FORM = Pattern.compile("([0-9]{4})-([0-9]{2})-([0-9]{2})");

  private DateText() {}

  /** What a date turned out to be; {@code shown} is what was given, fit to be shown. */
  public sealed interface Parsed {
    record Valid(LocalDate date) implements Parsed {}

    record NotADate(String shown) implements Parsed {}

    /** In the right form, but on no calendar: 30 February. */
    record NoSuchDate(String shown) implements Parsed {}
  }

  public static Parsed parse(String typed) {
    var text = Typed.clean(typed).strip();
    var parts = FORM.matcher(text);
    if (!parts.matches()) {
      return new Parsed.NotADate(Typed.shorten(text, 40));
    }
    try {
      return new Parsed.Valid(
          LocalDate.of(
              Integer.parseInt(parts.group(1)),
              Integer.parseInt(parts.group(2)),
              Integer.parseInt(parts.group(3))));
    } catch (DateTimeException onNoCalendar) {
      return new Parsed.NoSuchDate(text);
    }
  }
}
