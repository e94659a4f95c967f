package app.unbroken.habit;

import app.unbroken.chat.Typed;

/** What is counted, as the person calls it: pages, стаканов, km. Empty for plain times. */
public record Unit(String word) {
  public static final int LIMIT = 24;
  public static final Unit TIMES = new Unit("");

  public Unit {
    if (!word.equals(Typed.clean(word).strip()) || Typed.visibleLength(word) > LIMIT) {
      throw new IllegalArgumentException("not a cleaned unit of at most " + LIMIT + " characters");
    }
  }

  public static Unit from(String typed) {
    var word = Typed.clean(typed).replaceAll("\\s+", " ").strip();
    return new Unit(Typed.cut(word, LIMIT).strip());
  }
}
