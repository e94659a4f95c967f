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
    var line = Typed.clean(raw).replaceAll("\\s+", " ").strip();
    var name = Typed.cut(line, LIMIT).strip();
    return new PersonName(name);
  }
}
