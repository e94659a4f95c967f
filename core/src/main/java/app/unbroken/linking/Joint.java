package app.unbroken.linking;

import app.unbroken.user.UserId;
import java.time.Duration;
import java.time.Instant;

/** Two people who became one: what was the other's is kept apart until it is too late to part. */
public record Joint(LinkId id, UserId survivor, UserId absorbed, Instant at) {
  public static final Duration UNDO = Duration.ofHours(24);

  public Instant undoUntil() {
    return at.plus(UNDO);
  }

  boolean canBeParted(Instant now) {
    return now.isBefore(undoUntil());
  }
}
