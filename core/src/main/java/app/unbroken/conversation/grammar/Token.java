package app.unbroken.conversation.grammar;

/**
 * A piece of a line.
 *
 * @param word how the tables spell it: lower case, ё as е, one kind of apostrophe and dash; the
 *     inside of a quotation
 * @param from where it begins in the line
 * @param glued whether nothing stands between it and the piece before
 */
record Token(Kind kind, String word, int from, int to, boolean glued) {
  enum Kind {
    WORD,
    NUMBER,
    /** One character that is none of the others. */
    SIGN,
    EMOJI,
    /** A word after a number sign. */
    TAG,
    /** Whatever stands in quotation marks; nothing in it is ever taken for a time or an amount. */
    QUOTE
  }

  boolean is(Kind wanted) {
    return kind == wanted;
  }

  /** Whether the tables have a say in what it means. */
  boolean isLiteral() {
    return kind != Kind.TAG && kind != Kind.QUOTE;
  }

  boolean isSign(String sign) {
    return kind == Kind.SIGN && word.equals(sign);
  }
}
