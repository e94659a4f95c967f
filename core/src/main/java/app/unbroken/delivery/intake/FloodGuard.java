package app.unbroken.delivery.intake;

import app.unbroken.delivery.bucket.Bucket;
import app.unbroken.delivery.bucket.Buckets;
import java.util.HashMap;
import java.util.Map;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/**
 * Keeps one person from taking everybody's time. Whoever writes faster than anybody can is told so
 * once a minute; the rest of their messages is acknowledged and left unread.
 *
 * <p>Instances that share buckets ask about those alone who are quick already, so that nobody else
 * costs a round trip. Where the buckets do not answer, each instance guards itself.
 */
public final class FloodGuard {
  private static final double PER_SECOND = 2;
  private static final double AT_ONCE = 30;
  private static final double QUICK = AT_ONCE / 2;
  private static final long NOTICE_NANOS = 60_000_000_000L;
  private static final int FEW = 10_000;

  private final LongSupplier nanoTime;
  private final @Nullable Buckets shared;
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
    this(nanoTime, null);
  }

  /**
   * @param shared with other instances, null where there are none
   */
  public FloodGuard(LongSupplier nanoTime, @Nullable Buckets shared) {
    this.nanoTime = nanoTime;
    this.shared = shared;
  }

  public Admission admit(Parcel.Whose whose) {
    var patience = patienceWith(whose);
    if (!patience.serves(nanoTime.getAsLong())) {
      return patience.refuse(nanoTime.getAsLong());
    }
    return shared == null || !patience.isShort() || othersServe(shared, whose)
        ? Admission.SERVE
        : patience.refuse(nanoTime.getAsLong());
  }

  private synchronized Patience patienceWith(Parcel.Whose whose) {
    var now = nanoTime.getAsLong();
    forgetCalm(now);
    return people.computeIfAbsent(whose, key -> new Patience(now));
  }

  private static boolean othersServe(Buckets shared, Parcel.Whose whose) {
    var name = "person:%s:%s".formatted(whose.bot().value(), whose.key());
    try {
      return shared.take(new Bucket(name, PER_SECOND, AT_ONCE), 1).granted() == 1;
    } catch (RuntimeException away) {
      return true;
    }
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

    synchronized boolean serves(long now) {
      refill(now);
      if (left < 1) {
        return false;
      }
      left -= 1;
      return true;
    }

    synchronized boolean isShort() {
      return left < QUICK;
    }

    synchronized Admission refuse(long now) {
      if (now - noticedAt >= NOTICE_NANOS) {
        noticedAt = now;
        return Admission.NOTICE;
      }
      return Admission.DROP;
    }

    synchronized boolean isCalm(long now) {
      refill(now);
      return left >= AT_ONCE;
    }

    private void refill(long now) {
      left = Math.min(AT_ONCE, left + (now - at) / 1e9 * PER_SECOND);
      at = now;
    }
  }
}
