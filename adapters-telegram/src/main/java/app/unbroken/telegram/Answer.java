package app.unbroken.telegram;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * What came of one call of the Bot API.
 *
 * <p>The difference between the last two decides whether a message may be sent again: Telegram has
 * no key by which it would recognise a repetition.
 */
sealed interface Answer {

  /** Done. */
  record Given(JsonNode result) implements Answer {}

  /**
   * Understood and turned down (4xx).
   *
   * @param retryAfter zero where Telegram names no time
   * @param movedTo the new id of the chat, 0 where it has none
   */
  record Declined(int code, String description, Duration retryAfter, long movedTo)
      implements Answer {
    private static final Pattern QUOTED = Pattern.compile("(?<=: [^:]{0,60}):|[\"<\\d]");

    boolean says(String part) {
      return description.toLowerCase(Locale.ROOT).contains(part);
    }
  }

  /** Surely not done: nobody heard the question, or whoever did could not do anything about it. */
  record Unheard(String why) implements Answer {}

  /** Perhaps done: the question was asked and no answer came that tells. */
  record Unclear(String why) implements Answer {}

  /** Whether it was turned down with this in the reason, in lower case. */
  default boolean isDeclinedSaying(String part) {
    return this instanceof Declined declined && declined.says(part);
  }

  /**
   * For operators, what went wrong; empty where nothing did. Without the part of a description that
   * may quote what was sent.
   */
  default String failure() {
    return switch (this) {
      case Given given -> "";
      case Declined(var code, var description, var retryAfter, var movedTo) -> {
        var quoted = Declined.QUOTED.matcher(description);
        yield code + " " + (quoted.find() ? description.substring(0, quoted.start()) : description);
      }
      case Unheard(var why) -> why;
      case Unclear(var why) -> why;
    };
  }
}
