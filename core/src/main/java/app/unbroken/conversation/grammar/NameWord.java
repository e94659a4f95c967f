package app.unbroken.conversation.grammar;

import org.jspecify.annotations.Nullable;

/** A word of a name. */
final class NameWord {
  private static final double SAME = 1;
  private static final double SAME_STEM = 0.95;
  private static final double SAME_LATIN = 0.9;
  private static final double SAME_ROOT = 0.85;
  private static final int LONGEST = 30;

  private final String word;
  private final String stem;
  private final String bare;
  private final Latin letters;
  private @Nullable NameWord latin;

  /**
   * @param bare the stem without a prefix
   * @param letters how it is spelt where the other word is in another alphabet
   */
  NameWord(String word, String stem, String bare, Latin letters) {
    this.word = word;
    this.stem = stem;
    this.bare = bare;
    this.letters = letters;
  }

  String word() {
    return word;
  }

  /** How surely another word means this one of a habit's name: 1 certainly, 0 not at all. */
  double likeness(NameWord named) {
    if (word.equals(named.word)) {
      return SAME;
    }
    if (stem.equals(named.stem)) {
      return SAME_STEM;
    }
    if (isOtherAlphabet(named)) {
      return inLatin().likenessInLatin(named.inLatin());
    }
    return bare.equals(named.stem) ? SAME_ROOT : Math.max(prefix(named), typo(named));
  }

  private double likenessInLatin(NameWord named) {
    return word.equals(named.word) || stem.equals(named.stem)
        ? SAME_LATIN
        : Math.max(prefix(named), typo(named));
  }

  /** Spelt once, and only when a word of another alphabet turns up. */
  private NameWord inLatin() {
    if (latin == null) {
      latin = new NameWord(letters.spell(word), letters.spell(stem), bare, letters);
    }
    return latin;
  }

  private double prefix(NameWord named) {
    return word.length() >= 2 && named.word.startsWith(word)
        ? 0.65 + 0.2 * word.length() / named.word.length()
        : 0;
  }

  private double typo(NameWord named) {
    return Math.max(typo(word, named.word), typo(stem, named.stem));
  }

  /** A first letter is rarely wrong, and short words have too many neighbours. */
  private static double typo(String typed, String whole) {
    if (typed.isEmpty() || whole.isEmpty() || typed.charAt(0) != whole.charAt(0)) {
      return 0;
    }
    var allowed = allowed(Math.min(typed.length(), whole.length()));
    if (allowed == 0) {
      return 0;
    }
    var distance = EditDistance.between(typed, whole, allowed);
    return distance <= allowed ? 0.85 - 0.07 * distance : 0;
  }

  private static int allowed(int length) {
    if (length < 4 || length > LONGEST) {
      return 0;
    }
    return length < 8 ? 1 : 2;
  }

  private boolean isOtherAlphabet(NameWord named) {
    return word.charAt(0) < 0x250 != named.word.charAt(0) < 0x250;
  }
}
