package app.unbroken.conversation.tap;

/** Dialogues about one day of a habit. */
public enum DayBeginning implements Coded {
  AMOUNT("a"),
  NOTE("n");

  private final String code;

  DayBeginning(String code) {
    this.code = code;
  }

  @Override
  public String code() {
    return code;
  }
}
