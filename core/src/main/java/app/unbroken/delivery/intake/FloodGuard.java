package app.unbroken.delivery.intake;

import java.util.HashMap;
import java.util.Map;
import java.util.function.LongSupplier;

/**
 * Keeps one person from taking everybody's time. Whoever writes faster than anybody can is told so
 * once a minute; the rest of their messages is acknowledged and left unread.
 */
public final class FloodGuard {
  private static final double PER_SECOND = 2;
  private static final double AT_ONCE = 30;
  private static final long NOTICE_NANOS = 60_000_000_000L;
  private static final int FEW = 10_000;

  private final LongSupplier nanoTime;
  private final Map<Parcel.Whose, Patience> people = new HashMap<>();
  private int many = FEW;

  /** What to do with a parcel. */
  public enum Admission {
    SERVE,
    /** Tell them, and do nothing else. */
    NOTICE,
    /** Acknowledge and forget. */
    DROP
  }

  /**
   * @param nanoTime a clock that never goes back, such as {@link System#nanoTime}
   */
  public FloodGuard(LongSupplier nanoTime) {
    this.nanoTime = nanoTime;
  }

  public synchronized Admission admit(Parcel.Whose whose) {
    var now = nanoTime.getAsLong();
    forgetCalm(now);
    return people.computeIfAbsent(whose, key -> new Patience(now)).admit(now);
  }

  private void forgetCalm(long now) {
    if (people.size() >= many) {
      people.values().removeIf(patience -> patience.isCalm(now));
      many = Math.max(FEW, people.size() * 2);
    }
  }

  private static final class Patience {
    private double left = AT_ONCE;
    private long at;
    private long noticedAt;

    Patience(long now) {
      at = now;
      noticedAt = now - NOTICE_NANOS;
    }

    Admission admit(long now) {
      refill(now);
      if (left >= 1) {
        left -= 1;
        return Admission.SERVE;
      }
      if (now - noticedAt >= NOTICE_NANOS) {
        noticedAt = now;
        return Admission.NOTICE;
      }
      return Admission.DROP;
    }

    boolean isCalm(long now) {
      refill(now);
      return left >= AT_ONCE;
    }

    private void refill(long now) {
      left = Math.min(AT_ONCE, left + (now - at) / 1e9 * PER_SECOND);
      at = now;
    }
  }
}
