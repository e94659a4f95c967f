package app.unbroken.conversation.grammar;

/**
 * A word of a name in several spellings.
 *
 * @param bare the stem without a prefix
 * @param latin the word in Latin letters
 */
record NameWord(String word, String stem, String bare, String latin, String latinStem) {
  private static final double SAME = 1;
  private static final double SAME_STEM = 0.95;
  private static final double SAME_LATIN = 0.9;
  private static final double SAME_ROOT = 0.85;

  /** How surely another word means this one of a habit's name: 1 certainly, 0 not at all. */
  double likeness(NameWord named) {
    if (word.equals(named.word)) {
      return SAME;
    }
    if (stem.equals(named.stem)) {
      return SAME_STEM;
    }
    if (isOtherAlphabet(named)
        && (latin.equals(named.latin) || latinStem.equals(named.latinStem))) {
      return SAME_LATIN;
    }
    if (bare.equals(named.stem)) {
      return SAME_ROOT;
    }
    return Math.max(prefix(named), typo(named));
  }

  private double prefix(NameWord named) {
    var typed = isOtherAlphabet(named) ? latin : word;
    var whole = isOtherAlphabet(named) ? named.latin : named.word;
    return typed.length() >= 2 && whole.startsWith(typed)
        ? 0.65 + 0.2 * typed.length() / whole.length()
        : 0;
  }

  private double typo(NameWord named) {
    var other = isOtherAlphabet(named);
    var words = typo(other ? latin : word, other ? named.latin : named.word);
    var stems = typo(other ? latinStem : stem, other ? named.latinStem : named.stem);
    return Math.max(words, stems);
  }

  /** A first letter is rarely wrong, and short words have too many neighbours. */
  private static double typo(String typed, String whole) {
    if (typed.isEmpty() || whole.isEmpty() || typed.charAt(0) != whole.charAt(0)) {
      return 0;
    }
    var allowed = allowed(Math.min(typed.length(), whole.length()));
    var distance = EditDistance.between(typed, whole, allowed);
    return distance <= allowed ? 0.85 - 0.07 * distance : 0;
  }

  private static int allowed(int length) {
    if (length < 4) {
      return 0;
    }
    return length < 8 ? 1 : 2;
  }

  private boolean isOtherAlphabet(NameWord named) {
    return word.charAt(0) < 0x250 != named.word.charAt(0) < 0x250;
  }
}
