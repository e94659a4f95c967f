package app.unbroken.whatsapp;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.regex.Pattern;

/** What came of one call of the Cloud API. */
sealed interface Answer {

  /** Accepted. */
  record Given(JsonNode result) implements Answer {}

  /**
   * Understood and turned down.
   *
   * @param retryAfter zero where no time is named
   */
  record Declined(int status, int code, int subcode, String message, Duration retryAfter)
      implements Answer {
    private static final Pattern NUMBER = Pattern.compile("\\+?[0-9]{5,}|[A-Z]{2}\\.\\w{6,}");
    private static final int LONGEST = 120;

    /** For operators: the code, and what Meta says to it without anybody's number. */
    @Override
    public String failure() {
      var masked = NUMBER.matcher(message).replaceAll("…");
      var said = masked.length() <= LONGEST ? masked : masked.substring(0, LONGEST);
      return code + (subcode == 0 ? "" : "/" + subcode) + " " + said;
    }
  }

  /** Surely not done: nobody heard the question. */
  record Unheard(String why) implements Answer {}

  /** Perhaps done: the question was asked and no answer came that tells. */
  record Unclear(String why) implements Answer {}

  /** For operators, what went wrong; empty where nothing did. */
  default String failure() {
    return switch (this) {
      case Given given -> "";
      case Declined declined -> declined.failure();
      case Unheard(var why) -> why;
      case Unclear(var why) -> why;
    };
  }
}
