package app.unbroken.conversation.question;

import java.util.List;

/** Something to be said above the next question, by the key of its words. */
public record Remark(String key, List<Object> arguments) {
  public Remark {
    arguments = List.copyOf(arguments);
  }

  public static Remark of(String key, Object... arguments) {
    return new Remark(key, List.of(arguments));
  }
}
