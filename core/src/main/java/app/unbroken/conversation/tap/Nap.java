package app.unbroken.conversation.tap;

/** How long a reminder is put off. */
public enum Nap implements Coded {
  TEN_MINUTES("t"),
  AN_HOUR("h"),
  UNTIL_TONIGHT("n");

  private final String code;

  Nap(String code) {
    this.code = code;
  }

  @Override
  public String code() {
    return code;
  }
}
