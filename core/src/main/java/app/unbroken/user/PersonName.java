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

  /** Whether a name that somebody typed would be cut. */
  public static boolean isTooLong(String typed) {
    return line(typed).length() > LIMIT;
  }

  /** How many characters of it a person sees. */
  public static int lengthOf(String typed) {
    return Typed.visibleLength(line(typed));
  }

  /** How many of these characters fit: fewer of those that are made up of many. */
  public static int fitting(String typed) {
    return Typed.visibleWithin(line(typed), LIMIT);
  }

  private static String line(String raw) {
    return Typed.clean(raw).replaceAll("\\s+", " ").strip();
  }
}
