package app.unbroken.telegram;

import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Telegram says "too many requests" and not of whom. Several chats told so within a second mean the
 * bot as a whole; one chat means that chat.
 */
final class FloodGauge {
  private static final Duration WINDOW = Duration.ofSeconds(1);
  private static final int CHATS = 3;

  private final Map<String, Instant> latest = new LinkedHashMap<>();

  /** Notes that a chat was told to wait. */
  synchronized boolean isWholeBot(String chat, Instant now) {
    latest.values().removeIf(at -> at.isBefore(now.minus(WINDOW)));
    latest.put(chat, now);
    return latest.size() >= CHATS;
  }
}
