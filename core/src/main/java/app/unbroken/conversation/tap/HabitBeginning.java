package app.unbroken.conversation.tap;

/** Dialogues about one habit. */
public enum HabitBeginning implements Coded {
  CHANGE("c"),
  PAUSE("p"),
  GOAL("g"),
  OLDER_DAY("o");

  private final String code;

  HabitBeginning(String code) {
    this.code = code;
  }

  @Override
  public String code() {
    return code;
  }
}
