package app.unbroken.conversation.tap;

/** A screen that stands for itself. */
public enum Place implements Coded {
  MENU("m"),
  TODAY("t"),
  HABITS("h"),
  ARCHIVE("a"),
  STATISTICS("s"),
  SETTINGS("e"),
  HELP("p"),
  DAY_END("ed"),
  WEEK_START("ew"),
  HOURS("eh"),
  MESSENGER("em"),
  LANGUAGE("el"),
  PAUSES("r"),
  LINK("l"),
  EXPORT("x");

  private final String code;

  Place(String code) {
    this.code = code;
  }

  @Override
  public String code() {
    return code;
  }

  /** Whether no habit is shown there. */
  boolean isAboutThePersonAlone() {
    return switch (this) {
      case MENU, SETTINGS, HELP, DAY_END, WEEK_START, HOURS, MESSENGER, LANGUAGE, LINK -> true;
      case TODAY, HABITS, ARCHIVE, STATISTICS, PAUSES, EXPORT -> false;
    };
  }

  /** Whether nothing is shown there but what the book says on a day. */
  public boolean showsBookAlone() {
    return switch (this) {
      case TODAY, HABITS, STATISTICS -> true;
      case MENU, ARCHIVE, SETTINGS, HELP, DAY_END, WEEK_START, HOURS, MESSENGER, LANGUAGE -> false;
      case PAUSES, LINK, EXPORT -> false;
    };
  }
}
