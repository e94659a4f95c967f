package app.unbroken.conversation.tap;

/** Yes or no. */
public enum Verdict implements Coded {
  YES("y"),
  NO("n");

  private final String code;

  Verdict(String code) {
    this.code = code;
  }

  @Override
  public String code() {
    return code;
  }
}
