package app.unbroken.conversation.tap;

/** What can be set in one tap. */
public enum Setting implements Coded {
  LANGUAGE("l"),
  DAY_END("d"),
  WEEK_START("w"),
  HOURS("h"),
  FREEZES("f"),
  SUMMARIES("s"),
  MONTHS("o"),
  WARNING("g"),
  MESSENGER("m");

  private final String code;

  Setting(String code) {
    this.code = code;
  }

  @Override
  public String code() {
    return code;
  }
}
