package app.unbroken.conversation.tap;

/** Dialogues that are about nothing in particular. */
public enum Beginning implements Coded {
  NEW("n"),
  NEW_FRESH("f"),
  CONTINUE("c"),
  DISCARD("d"),
  WELCOME("w"),
  ZONE("z"),
  QUIET_HOURS("q"),
  NAME("a"),
  VACATION("v"),
  END_VACATION("e"),
  FORGET("x"),
  STAY("s"),
  LINK_CODE("k"),
  UNLINK("u");

  private final String code;

  Beginning(String code) {
    this.code = code;
  }

  @Override
  public String code() {
    return code;
  }
}
