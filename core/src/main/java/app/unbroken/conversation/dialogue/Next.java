package app.unbroken.conversation.dialogue;

import app.unbroken.conversation.question.Remark;
import org.jspecify.annotations.Nullable;

/** Where an answer leads. */
public sealed interface Next {
  /** To another question, or to the same one again with a remark. */
  record Ask(Dialogue state, @Nullable Remark remark) implements Next {}

  /**
   * To something that is to be done now.
   *
   * @param otherwise where the dialogue goes on if it cannot be done
   */
  record Grant(Wish wish, Dialogue otherwise) implements Next {}

  /** Out of the dialogue, back to where it began. */
  record Leave() implements Next {}

  static Next ask(Dialogue state) {
    return new Ask(state, null);
  }

  static Next again(Dialogue state, String key, Object... arguments) {
    return new Ask(state, Remark.of(key, arguments));
  }
}
