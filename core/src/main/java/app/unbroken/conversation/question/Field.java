package app.unbroken.conversation.question;

import app.unbroken.conversation.tap.Coded;
import java.util.List;

/** What can be decided about a habit, one question each. */
public enum Field implements Coded {
  NAME("n"),
  EMOJI("e"),
  SCHEDULE("s"),
  TARGET("t"),
  MINIMUM("m"),
  TIMES("r"),
  NAG("g"),
  GOAL("o"),
  NOTE("c"),
  TAGS("h"),
  FORGIVE("f"),
  START("b");

  /** The questions that a new habit asks, in their order. */
  public static final List<Field> GUIDED = List.of(NAME, SCHEDULE, TARGET, TIMES);

  /** What can still be changed before a new habit begins. */
  public static final List<Field> BEFORE_BEGINNING =
      List.of(NAME, SCHEDULE, TARGET, TIMES, GOAL, EMOJI);

  private final String code;

  Field(String code) {
    this.code = code;
  }

  @Override
  public String code() {
    return code;
  }
}
