package app.unbroken.cli.terminal;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import org.jspecify.annotations.Nullable;

/**
 * The clock of a chat. Started at an instant it stands still until somebody sleeps, so that a story
 * gives the same transcript each time; otherwise it is the machine's, moved by every sleep.
 */
public final class SteeredClock implements InstantSource {
  private final InstantSource base;
  private Duration slept = Duration.ZERO;

  public SteeredClock(InstantSource machine, @Nullable Instant start) {
    base = start == null ? machine : InstantSource.fixed(start);
  }

  @Override
  public synchronized Instant instant() {
    return base.instant().plus(slept);
  }

  /** Never back: a machine's clock may have gone past the moment meanwhile. */
  synchronized void turnTo(Instant moment) {
    var ahead = Duration.between(instant(), moment);
    if (ahead.isPositive()) {
      slept = slept.plus(ahead);
    }
  }
}
