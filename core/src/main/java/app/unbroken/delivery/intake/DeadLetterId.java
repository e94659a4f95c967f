package app.unbroken.delivery.intake;

import java.util.UUID;
import java.util.regex.Pattern;

/** Short enough to read out on the telephone; what a person is told when something broke. */
public record DeadLetterId(String value) {
  private static final Pattern FORM = Pattern.compile("[0-9a-v]{8}");

  public DeadLetterId {
    if (!FORM.matcher(value).matches()) {
      throw new IllegalArgumentException("a dead letter's id is 8 of 0-9 a-v: " + value);
    }
  }

  /** From the random end of an id: 40 bits. */
  public static DeadLetterId from(UUID id) {
    var bits = id.getLeastSignificantBits() & 0xFF_FFFF_FFFFL;
    var digits = Long.toString(bits, 32);
    return new DeadLetterId("0".repeat(8 - digits.length()) + digits);
  }
}
