package app.unbroken.delivery.outbox;

import java.time.Duration;
import java.util.Set;

/**
 * Kinds of letters that nobody sends for now, on any instance and in any workspace. They wait, and
 * later letters of other kinds overtake them; what has expired by the end of it is not sent. A hold
 * reaches the next claim of every instance. Safe for use by many threads.
 */
public interface Holds {
  /** Replaces a hold of the same kind. */
  void hold(Kind kind, Duration howLong);

  void release(Kind kind);

  Set<Kind> held();
}
