package app.unbroken.chat;

import java.text.BreakIterator;
import java.util.Locale;

/** What people type, made safe once at the edge and never cut through a character they see. */
public final class Typed {
  private Typed() {}

  /**
   * The same text without what can break a database, a log line or a screen: NUL and other control
   * characters, lone surrogates, and marks that turn the direction of the text around them. Line
   * breaks stay, as {@code \n}.
   */
  public static String clean(String raw) {
    if (isPlain(raw)) {
      return raw;
    }
    var clean = new StringBuilder(raw.length());
    raw.replace("\r\n", "\n")
        .replace('\r', '\n')
        .codePoints()
        .filter(Typed::isSafe)
        .forEach(clean::appendCodePoint);
    return clean.toString();
  }

  /** The first {@code limit} UTF-16 units at most, ending at the border of a visible character. */
  public static String cut(String text, int limit) {
    if (text.length() <= limit) {
      return text;
    }
    if (limit > 0 && isPlain(text.charAt(limit - 1)) && isPlain(text.charAt(limit))) {
      return text.substring(0, limit);
    }
    var borders = BreakIterator.getCharacterInstance(Locale.ROOT);
    borders.setText(text);
    var end = borders.isBoundary(limit) ? limit : borders.preceding(limit);
    return text.substring(0, Math.max(end, 0));
  }

  /** Like {@link #cut}, with an ellipsis where something was cut off. */
  public static String shorten(String text, int limit) {
    return text.length() <= limit ? text : cut(text, limit - 1).stripTrailing() + "…";
  }

  /** How many characters a person sees. */
  public static int visibleLength(String text) {
    if (isPlain(text)) {
      return text.length();
    }
    var borders = BreakIterator.getCharacterInstance(Locale.ROOT);
    borders.setText(text);
    var count = 0;
    while (borders.next() != BreakIterator.DONE) {
      count++;
    }
    return count;
  }

  /** How many characters a person sees in what fits into {@code limit} UTF-16 units. */
  public static int visibleWithin(String text, int limit) {
    return visibleLength(cut(text, limit));
  }

  /** Most of what is typed; looking up each character and border costs far more than this. */
  private static boolean isPlain(String text) {
    for (var index = 0; index < text.length(); index++) {
      if (!isPlain(text.charAt(index))) {
        return false;
      }
    }
    return true;
  }

  /** A letter, digit or sign of English or Russian, which nothing can be glued to but by itself. */
  private static boolean isPlain(char character) {
    return (character >= ' ' && character <= '~')
        || (character >= 'А' && character <= 'я')
        || character == 'Ё'
        || character == 'ё'
        || character == '\n'
        || character == '\t';
  }

  private static boolean isSafe(int codePoint) {
    return switch (Character.getType(codePoint)) {
      case Character.CONTROL -> codePoint == '\n' || codePoint == '\t';
      case Character.SURROGATE, Character.UNASSIGNED, Character.PRIVATE_USE -> false;
      case Character.LINE_SEPARATOR, Character.PARAGRAPH_SEPARATOR -> false;
      case Character.FORMAT -> isJoinerOrTag(codePoint);
      default -> true;
    };
  }

  /** Families and flags of emoji are glued with these; every other format character goes. */
  private static boolean isJoinerOrTag(int codePoint) {
    return codePoint == 0x200D
        || codePoint == 0x200C
        || (codePoint >= 0xE0020 && codePoint <= 0xE007F);
  }
}
