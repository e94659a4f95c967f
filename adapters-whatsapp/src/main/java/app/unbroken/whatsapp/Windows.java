package app.unbroken.whatsapp;

import app.unbroken.chat.ChatAddress;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** When a person last wrote; free answers are open to them for a day from then on. */
@FunctionalInterface
public interface Windows {
  /** A little less than the day that Meta grants: clocks differ, and messages take a while. */
  Duration OPEN = Duration.ofMinutes(23 * 60 + 55);

  /** Empty where nobody knows; a free answer is tried then. */
  Optional<Instant> lastInbound(ChatAddress from);

  /** Whether it is known that only a template may be sent. */
  default boolean isClosed(ChatAddress to, Instant now) {
    return lastInbound(to).filter(last -> !last.plus(OPEN).isAfter(now)).isPresent();
  }
}
