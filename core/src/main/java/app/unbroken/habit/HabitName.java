package app.unbroken.habit;

import app.unbroken.chat.Typed;
import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/** A habit's name as its person wrote it: cleaned, one line, 1-60 visible characters. */
public record HabitName(String value) {
  public static final int LIMIT = 60;
  private static final int UNIT_LIMIT = 240;
  private static final Pattern SPACES = Pattern.compile("\\s+");

  public HabitName {
    if (!(parse(value) instanceof Parsed.Valid valid && valid.name(value))) {
      throw new IllegalArgumentException("not a habit's name: " + Typed.cut(value, LIMIT));
    }
  }

  /** What a typed name turned out to be. */
  public sealed interface Parsed {
    record Valid(String cleaned) implements Parsed {
      public HabitName name() {
        return new HabitName(cleaned);
      }

      private boolean name(String value) {
        return cleaned.equals(value);
      }
    }

    record Empty() implements Parsed {}

    /**
     * Too much to keep.
     *
     * @param allowed how many of these characters fit: fewer of those that are made up of many
     */
    record TooLong(int characters, int allowed) implements Parsed {}
  }

  public static Parsed parse(String typed) {
    var name = SPACES.matcher(Typed.clean(typed)).replaceAll(" ").strip();
    if (name.isEmpty() || name.codePoints().noneMatch(HabitName::isVisible)) {
      return new Parsed.Empty();
    }
    var length = Typed.visibleLength(name);
    var allowed = Math.min(LIMIT, Typed.visibleWithin(name, UNIT_LIMIT));
    return length > allowed ? new Parsed.TooLong(length, allowed) : new Parsed.Valid(name);
  }

  /** Whether a person would take both for the same name: case and spaces make no difference. */
  public boolean soundsLike(HabitName other) {
    return spoken().equals(other.spoken());
  }

  private String spoken() {
    var composed = Normalizer.normalize(value, Normalizer.Form.NFKC);
    return SPACES
        .matcher(composed)
        .replaceAll("")
        .toUpperCase(Locale.ROOT)
        .toLowerCase(Locale.ROOT);
  }

  private static boolean isVisible(int codePoint) {
    return Character.isLetterOrDigit(codePoint)
        || Character.getType(codePoint) == Character.OTHER_SYMBOL
        || Character.getType(codePoint) == Character.MATH_SYMBOL
        || Character.getType(codePoint) == Character.CURRENCY_SYMBOL;
  }
}
