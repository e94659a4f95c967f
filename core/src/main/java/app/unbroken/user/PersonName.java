package app.unbroken.user;

import app.unbroken.chat.Typed;

/** What to call a person; empty when they have not said. */
public record PersonName(String value) {
  public static final int LIMIT = 64;
  public static final PersonName UNKNOWN = new PersonName("");

  public PersonName {
    if (!value.equals(Typed.clean(value).strip()) || Typed.visibleLength(value) > LIMIT) {
      throw new IllegalArgumentException("not a cleaned name of at most " + LIMIT + " characters");
    }
  }

  /** What a messenger or a person gave, cleaned and cut. */
  public static PersonName from(String raw) {
    return new PersonName(Typed.cut(line(raw), LIMIT).strip());
  }

  /** How long a name is that somebody typed, once cleaned; beyond {@link #LIMIT} it is cut. */
  public static int lengthOf(String typed) {
    return line(typed).length();
  }

  private static String line(String raw) {
    return Typed.clean(raw).replaceAll("\\s+", " ").strip();
  }
}
