package app.unbroken.conversation.tap;

import java.nio.ByteBuffer;
import java.time.LocalDate;
import java.util.Base64;
import java.util.Optional;
import java.util.UUID;

/**
 * Ids, days and numbers in as few characters as they need. Reading is strict: what was not written
 * here, to the last bit, is nothing.
 */
final class Compact {
  private static final Base64.Encoder ENCODER = Base64.getUrlEncoder().withoutPadding();
  private static final int ID_LENGTH = 22;
  private static final int RADIX = 36;
  private static final long LAST_DAY = LocalDate.of(2200, 1, 1).toEpochDay();

  private Compact() {}

  static String id(UUID id) {
    var bytes = ByteBuffer.allocate(16);
    bytes.putLong(id.getMostSignificantBits()).putLong(id.getLeastSignificantBits());
    return ENCODER.encodeToString(bytes.array());
  }

  static Optional<UUID> readId(String text) {
    if (text.length() != ID_LENGTH) {
      return Optional.empty();
    }
    try {
      var bytes = ByteBuffer.wrap(Base64.getUrlDecoder().decode(text));
      var id = new UUID(bytes.getLong(), bytes.getLong());
      return Optional.of(id).filter(read -> id(read).equals(text));
    } catch (IllegalArgumentException foreignCharacters) {
      return Optional.empty();
    }
  }

  static String number(long number) {
    return Long.toString(number, RADIX);
  }

  static Optional<Long> readNumber(String text, long most) {
    if (text.length() > 9) {
      return Optional.empty();
    }
    try {
      var number = Long.parseLong(text, RADIX);
      return Optional.of(number)
          .filter(read -> read >= 0 && read <= most && number(read).equals(text));
    } catch (NumberFormatException notANumber) {
      return Optional.empty();
    }
  }

  static String day(LocalDate day) {
    return number(Math.clamp(day.toEpochDay(), 0, LAST_DAY));
  }

  static Optional<LocalDate> readDay(String text) {
    return readNumber(text, LAST_DAY).map(LocalDate::ofEpochDay);
  }
}
