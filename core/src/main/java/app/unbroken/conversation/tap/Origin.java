package app.unbroken.conversation.tap;

/** Which card a tap came from, and therefore what it is edited into. */
public enum Origin implements Coded {
  LIST("l"),
  CARD("c"),
  DAY("d"),
  REVIEW("r"),
  REMINDER("m");

  private final String code;

  Origin(String code) {
    this.code = code;
  }

  @Override
  public String code() {
    return code;
  }
}
