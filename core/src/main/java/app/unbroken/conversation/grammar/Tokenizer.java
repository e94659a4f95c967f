package app.unbroken.conversation.grammar;

import app.unbroken.chat.Typed;
import app.unbroken.conversation.grammar.Token.Kind;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.IntPredicate;
import java.util.regex.Pattern;

/** Cuts a line into words, numbers, signs, emoji, tags and quotations, in one pass. */
final class Tokenizer {
  private static final String OPENING = "\"«“„";
  private static final String CLOSING = "\"»”“";

  private static final String CURRENCIES = "$€£₽₴₸₹¥";
  private static final Pattern CURRENCY_BEFORE =
      Pattern.compile("(?<!\\d)([" + CURRENCIES + "]) ?(\\d+(?:[.,]\\d+)*)");

  private final String line;
  private final List<Token> tokens = new ArrayList<>();
  private int at;
  private boolean glued;

  private Tokenizer(String line) {
    this.line = line;
  }

  static Line cut(String typed) {
    var clean = Typed.cut(Typed.clean(typed), Grammar.LINE_LIMIT);
    var line = withCurrencyBehind(composed(clean));
    var tokenizer = new Tokenizer(line);
    while (tokenizer.at < line.length()) {
      tokenizer.step();
    }
    return new Line(line, List.copyOf(tokenizer.tokens));
  }

  /** Letters and their marks in one piece; few lines need it, and the JDK's tables load slowly. */
  private static String composed(String line) {
    return line.codePoints().anyMatch(Tokenizer::isMark)
        ? Normalizer.normalize(line, Normalizer.Form.NFC)
        : line;
  }

  /** "$5" is read as "5$", as every other unit is written. */
  private static String withCurrencyBehind(String line) {
    return line.codePoints().anyMatch(point -> CURRENCIES.indexOf(point) >= 0)
        ? CURRENCY_BEFORE.matcher(line).replaceAll("$2$1")
        : line;
  }

  /** A word as the tables spell it. */
  static String fold(String word) {
    return word.toLowerCase(Locale.ROOT).replace('ё', 'е').replace('’', '\'').replace('ʼ', '\'');
  }

  private void step() {
    var point = line.codePointAt(at);
    if (point == '\n') {
      glued = false;
      add(Kind.SIGN, at + 1, ";");
      glued = false;
    } else if (Character.isWhitespace(point) || Character.isSpaceChar(point)) {
      at += Character.charCount(point);
      glued = false;
    } else if (Emoji.isModifier(point)) {
      at += Character.charCount(point);
    } else if (Character.isDigit(point)) {
      var end = endOf(at, Character::isDigit);
      add(Kind.NUMBER, end, western(line.substring(at, end)));
    } else if (Character.isLetter(point)) {
      var end = wordEnd();
      add(Kind.WORD, end, fold(line.substring(at, end)));
    } else if (Emoji.startsAt(point)) {
      var end = Emoji.endOf(line, at);
      add(Kind.EMOJI, end, Emoji.plain(line.substring(at, end)));
    } else {
      tagOrQuoteOrSign(point);
    }
  }

  private void tagOrQuoteOrSign(int point) {
    var next = at + Character.charCount(point);
    var tagEnd = point == '#' ? tagEnd(next) : next;
    var quoteEnd = quoteEnd(point, next);
    if (tagEnd > next) {
      add(Kind.TAG, tagEnd, fold(line.substring(next, tagEnd)));
    } else if (quoteEnd > next) {
      add(Kind.QUOTE, quoteEnd, fold(line.substring(next, quoteEnd - 1).strip()));
    } else if (point == '×') {
      add(Kind.WORD, next, "x");
    } else {
      add(Kind.SIGN, next, sign(point));
    }
  }

  private void add(Kind kind, int end, String word) {
    tokens.add(new Token(kind, word, at, end, glued));
    at = end;
    glued = true;
  }

  private int endOf(int from, IntPredicate belongs) {
    var end = from;
    while (end < line.length() && belongs.test(line.codePointAt(end))) {
      end += Character.charCount(line.codePointAt(end));
    }
    return end;
  }

  /** Letters, with the apostrophes between them. */
  private int wordEnd() {
    var end = endOf(at, Tokenizer::isOfWord);
    while (end + 1 < line.length()
        && isApostrophe(line.charAt(end))
        && Character.isLetter(line.codePointAt(end + 1))) {
      end = endOf(end + 1, Tokenizer::isOfWord);
    }
    return end;
  }

  private int tagEnd(int from) {
    return from < line.length() && Character.isLetter(line.codePointAt(from))
        ? endOf(from, point -> isOfWord(point) || Character.isDigit(point) || point == '_')
        : from;
  }

  private int quoteEnd(int opening, int from) {
    var kind = OPENING.indexOf(opening);
    var end = kind < 0 ? -1 : line.indexOf(CLOSING.charAt(kind), from);
    return end < 0 || line.substring(from, end).isBlank() ? from : end + 1;
  }

  private static boolean isOfWord(int point) {
    return Character.isLetter(point) || isMark(point);
  }

  private static boolean isMark(int point) {
    var type = Character.getType(point);
    return !Emoji.isModifier(point)
        && (type == Character.NON_SPACING_MARK || type == Character.COMBINING_SPACING_MARK);
  }

  private static boolean isApostrophe(char character) {
    return character == '\'' || character == '’' || character == 'ʼ';
  }

  private static String western(String digits) {
    var western = new StringBuilder(digits.length());
    digits.codePoints().forEach(point -> western.append(Character.digit(point, 10)));
    return western.toString();
  }

  private static String sign(int point) {
    return switch (Character.getType(point)) {
      case Character.DASH_PUNCTUATION -> "-";
      default -> point == '−' ? "-" : Character.toString(point);
    };
  }
}
