package app.unbroken.conversation.grammar;

/** Pictures among characters: a family or a flag is one picture made of several code points. */
final class Emoji {
  private static final int JOINER = 0x200D;
  private static final int VARIATION = 0xFE0F;
  private static final int KEYCAP = 0x20E3;

  private Emoji() {}

  static boolean startsAt(int point) {
    return Character.isExtendedPictographic(point) || isFlagLetter(point);
  }

  /** What only changes how the character before it looks. */
  static boolean isModifier(int point) {
    return point == VARIATION
        || point == KEYCAP
        || (point >= 0x1F3FB && point <= 0x1F3FF)
        || (point >= 0xE0020 && point <= 0xE007F);
  }

  /** Where the picture that begins at {@code start} ends. */
  static int endOf(String line, int start) {
    var first = line.codePointAt(start);
    var end = start + Character.charCount(first);
    if (isFlagLetter(first) && end < line.length() && isFlagLetter(line.codePointAt(end))) {
      return end + Character.charCount(line.codePointAt(end));
    }
    while (end < line.length()) {
      var point = line.codePointAt(end);
      if (isModifier(point)) {
        end += Character.charCount(point);
      } else if (point == JOINER && end + 1 < line.length()) {
        end += 1 + Character.charCount(line.codePointAt(end + 1));
      } else {
        return end;
      }
    }
    return end;
  }

  /** The same picture in its plain look, as the tables spell it. */
  static String plain(String picture) {
    var plain = new StringBuilder(picture.length());
    picture.codePoints().filter(point -> !isModifier(point)).forEach(plain::appendCodePoint);
    return plain.toString();
  }

  private static boolean isFlagLetter(int point) {
    return point >= 0x1F1E6 && point <= 0x1F1FF;
  }
}
