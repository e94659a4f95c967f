package app.unbroken.webhook;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;

/**
 * How long something took. Every run prints it; {@code make figures} also holds it to its bound, on
 * a machine that does nothing else.
 */
final class Figures {
  private Figures() {}

  static void atMost(String what, Duration took, Duration bound) {
    System.out.printf("%s: %.1f ms (bound %d ms)%n", what, took.toNanos() / 1e6, bound.toMillis());
    if (Boolean.getBoolean("figures")) {
      assertThat(took).as(what).isLessThan(bound);
    }
  }
}
