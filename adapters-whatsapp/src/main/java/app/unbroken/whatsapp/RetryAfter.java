package app.unbroken.whatsapp;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;

/** How long Meta wants to be left alone: seconds in one header, minutes in another. */
final class RetryAfter {
  private static final Duration LONGEST = Duration.ofHours(6);

  private RetryAfter() {}

  /** Zero where neither says. */
  static Duration of(String seconds, String usage) {
    var asked = seconds.matches("[0-9]{1,6}") ? Long.parseLong(seconds) : 0;
    var wait = Duration.ofSeconds(Math.max(asked, minutes(usage) * 60));
    return wait.compareTo(LONGEST) < 0 ? wait : LONGEST;
  }

  private static long minutes(String usage) {
    if (usage.isEmpty()) {
      return 0;
    }
    try {
      var most = 0L;
      for (JsonNode account : WhatsAppWire.MAPPER.readTree(usage)) {
        for (JsonNode use : account) {
          most = Math.max(most, use.path("estimated_time_to_regain_access").asLong());
        }
      }
      return Math.min(most, LONGEST.toMinutes());
    } catch (JsonProcessingException unreadable) {
      return 0;
    }
  }
}
