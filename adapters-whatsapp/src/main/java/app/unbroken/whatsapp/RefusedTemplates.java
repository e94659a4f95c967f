package app.unbroken.whatsapp;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;

/** Templates that Meta does not take: each is left alone for a while, and then tried once. */
final class RefusedTemplates {
  /** Somebody has to mend it, or Meta has to look at it; neither happens within minutes. */
  static final Duration REST = Duration.ofHours(1);

  private final Map<String, Instant> since = new HashMap<>();

  synchronized boolean isOff(String template, Instant now) {
    var refused = since.get(template);
    return refused != null && refused.plus(REST).isAfter(now);
  }

  /** Whether this is news. */
  synchronized boolean refused(String template, Instant now) {
    var isNews = !isOff(template, now);
    if (isNews) {
      since.put(template, now);
    }
    return isNews;
  }

  /** Meta takes it now. */
  synchronized void taken(String template) {
    since.remove(template);
  }
}
