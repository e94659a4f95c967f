package app.unbroken.habit;

import app.unbroken.chat.Typed;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.regex.Pattern;

/** How much: exact to a thousandth, never negative, never astronomically large. */
public record Amount(long thousandths) implements Comparable<Amount> {
  public static final Amount ZERO = new Amount(0);
  public static final Amount ONE = new Amount(1_000);
  public static final Amount LARGEST = new Amount(1_000_000_000_000L);

  private static final Pattern FORM = Pattern.compile("[-+]?\\p{Nd}{1,30}(\\.\\p{Nd}{1,30})?");

  public Amount {
    if (thousandths < 0 || thousandths > 1_000_000_000_000L) {
      throw new IllegalArgumentException("an amount is 0 to 1000000000, not " + thousandths);
    }
  }

  public static Amount of(long whole) {
    return new Amount(Math.multiplyExact(whole, 1_000L));
  }

  /** Rounded to the nearest thousandth. */
  public static Amount of(BigDecimal value) {
    return new Amount(value.movePointRight(3).setScale(0, RoundingMode.HALF_UP).longValueExact());
  }

  /** What a typed amount turned out to be. */
  public sealed interface Parsed {
    record Valid(Amount amount) implements Parsed {}

    /**
     * No number, or one in a form that nobody types.
     *
     * @param shown what was given, cleaned and shortened, fit to be shown
     */
    record NotANumber(String shown) implements Parsed {}

    record Negative() implements Parsed {}

    record TooLarge(Amount allowed) implements Parsed {}
  }

  /** Digits of any script with a decimal point or comma, rounded to the nearest thousandth. */
  public static Parsed parse(String typed) {
    var text = Typed.clean(typed).strip().replace(',', '.').replace('\u2212', '-');
    if (!FORM.matcher(text).matches()) {
      return new Parsed.NotANumber(Typed.shorten(text, 40));
    }
    var value = new BigDecimal(text);
    if (value.signum() < 0) {
      return new Parsed.Negative();
    }
    return value.compareTo(LARGEST.value()) > 0
        ? new Parsed.TooLarge(LARGEST)
        : new Parsed.Valid(of(value));
  }

  /** The sum, held at {@link #LARGEST}. */
  public Amount plus(Amount other) {
    return new Amount(Math.min(thousandths + other.thousandths, LARGEST.thousandths));
  }

  /** The difference, held at zero. */
  public Amount minus(Amount other) {
    return new Amount(Math.max(thousandths - other.thousandths, 0));
  }

  public boolean isZero() {
    return thousandths == 0;
  }

  public boolean reaches(Amount other) {
    return thousandths >= other.thousandths;
  }

  public BigDecimal value() {
    return BigDecimal.valueOf(thousandths, 3).stripTrailingZeros();
  }

  @Override
  public int compareTo(Amount other) {
    return Long.compare(thousandths, other.thousandths);
  }

  @Override
  public String toString() {
    return value().toPlainString();
  }
}
