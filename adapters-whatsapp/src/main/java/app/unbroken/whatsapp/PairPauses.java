package app.unbroken.whatsapp;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;

/** How long a pair of bot and person rests after it was too fast: four times as long each time. */
final class PairPauses {
  private static final int MOST = 4;
  private static final int MANY = 10_000;

  private final Map<String, Integer> complaints = new HashMap<>();

  synchronized Duration next(String chat) {
    if (complaints.size() >= MANY) {
      complaints.clear();
    }
    var before = complaints.getOrDefault(chat, 0);
    complaints.put(chat, Math.min(before + 1, MOST));
    return Duration.ofSeconds(1L << (2 * before));
  }

  synchronized void over(String chat) {
    complaints.remove(chat);
  }
}
