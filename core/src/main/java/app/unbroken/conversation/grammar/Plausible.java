package app.unbroken.conversation.grammar;

import app.unbroken.conversation.grammar.Token.Kind;

/**
 * Whether a few words without any hint may be a habit's name, or are talk, questions or keys hit by
 * chance. Whoever is asked about a new habit each time they mistype something stops typing.
 */
final class Plausible {
  private static final int MOST_WORDS = 5;
  private static final int LONGEST_WORD = 30;
  private static final String VOWELS = "aeiouyаеиоуыэюяіїєґáéíóúàèìòùäëïöüâêîôûåøæ";

  private final Vocabulary words;

  Plausible(Vocabulary words) {
    this.words = words;
  }

  boolean isName(Line line, int from, int to, Wish wish) {
    var count = 0;
    for (var at = from; at < to; at++) {
      var token = line.at(at);
      if (token.isSign("?") || token.isSign("!") || !isWordLike(token)) {
        return false;
      }
      count += token.is(Kind.WORD) || token.is(Kind.QUOTE) ? 1 : 0;
    }
    var first = line.at(from);
    var isTalk = wish == Wish.UNSPOKEN && words.questioning.contains(first.word());
    return count > 0 && count <= MOST_WORDS && !isTalk && isLong(line, from, to);
  }

  private static boolean isWordLike(Token token) {
    if (!token.is(Kind.WORD)) {
      return !token.isSign("/") && !token.isSign("@") && !token.isSign("=");
    }
    var word = token.word();
    return word.length() <= LONGEST_WORD && !isOneLetterOverAndOver(word) && canBeSpoken(word);
  }

  private static boolean isOneLetterOverAndOver(String word) {
    return word.length() > 2 && word.chars().distinct().count() == 1;
  }

  /** Alphabets with letters for vowels need one in four or more letters; the others are trusted. */
  private static boolean canBeSpoken(String word) {
    var hasKnownLetters = word.chars().allMatch(letter -> letter < 0x530);
    var vowels = word.chars().filter(letter -> VOWELS.indexOf(letter) >= 0).count();
    return !hasKnownLetters || word.length() < 4 || vowels > 0;
  }

  private static boolean isLong(Line line, int from, int to) {
    for (var at = from; at < to; at++) {
      var word = line.at(at).word();
      if (line.at(at).is(Kind.QUOTE) || word.length() >= 3 || word.codePointAt(0) >= 0x530) {
        return true;
      }
    }
    return false;
  }
}
