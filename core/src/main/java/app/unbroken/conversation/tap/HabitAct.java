package app.unbroken.conversation.tap;

/** What can be done with a whole habit in one tap. */
public enum HabitAct implements Coded {
  RESUME("r"),
  ARCHIVE("a"),
  RESTORE("b"),
  DELETE("d"),
  UP("u"),
  DOWN("n"),
  KEEP_GOING("k"),
  RAISE_GOAL("o"),
  FORGIVE_ONE("f"),
  FORGIVE_NONE("g");

  private final String code;

  HabitAct(String code) {
    this.code = code;
  }

  @Override
  public String code() {
    return code;
  }
}
