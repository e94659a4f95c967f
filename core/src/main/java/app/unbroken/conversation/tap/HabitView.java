package app.unbroken.conversation.tap;

/** The sides from which a habit can be looked at. */
public enum HabitView implements Coded {
  CARD("c"),
  MORE("m"),
  DAYS("d"),
  HISTORY("h"),
  FIGURES("f"),
  DELETE("x");

  private final String code;

  HabitView(String code) {
    this.code = code;
  }

  @Override
  public String code() {
    return code;
  }
}
