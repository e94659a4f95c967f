package app.unbroken.conversation.prompt;

/** What buttons of every question may answer, whatever the question is. */
public final class Answers {
  public static final String OK = "ok";
  public static final String CHANGE = "change";
  public static final String BACK = "back";
  public static final String SKIP = "skip";
  public static final String CANCEL = "cancel";

  private Answers() {}
}
