package app.unbroken.conversation.memory;

import app.unbroken.conversation.dialogue.Dialogue;
import app.unbroken.conversation.tap.DialogueId;
import java.time.Instant;

/**
 * One dialogue in the course of time.
 *
 * @param touched when it was last answered
 */
public record Strand(DialogueId id, Instant touched, Dialogue state) {
  public Strand at(Dialogue next, Instant now) {
    return new Strand(id, now, next);
  }
}
