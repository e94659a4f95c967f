package app.unbroken.delivery.outbox;

import app.unbroken.chat.ChatAddress;
import app.unbroken.chat.Outgoing;
import java.time.Duration;

/**
 * A letter to be.
 *
 * @param keeps how long it is worth delivering, from the moment it is posted
 */
public record Posting(ChatAddress to, Kind kind, Outgoing what, Duration keeps) {
  /** Telegram forgets a tap after this. */
  public static final Duration TAP_LIVES = Duration.ofSeconds(150);

  public static final Duration ANSWER_KEEPS = Duration.ofHours(24);

  public static Posting answer(ChatAddress to, Outgoing what) {
    var keeps = what instanceof Outgoing.Nod ? TAP_LIVES : ANSWER_KEEPS;
    return new Posting(to, Kind.ANSWER, what, keeps);
  }
}
