package app.unbroken.delivery.bucket;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.LongSupplier;

/** Buckets of one process that knows nothing of others. */
public final class LocalBuckets implements Buckets {
  private static final double LEAST_SHARE = 0.02;
  private static final double RECOVERED_PER_SECOND = 0.1 / 30;
  private static final int FEW = 10_000;

  private final LongSupplier nanoTime;
  private final Map<String, Level> levels = new HashMap<>();
  private int many = FEW;

  /**
   * @param nanoTime a clock that never goes back, such as {@link System#nanoTime}
   */
  public LocalBuckets(LongSupplier nanoTime) {
    this.nanoTime = nanoTime;
  }

  @Override
  public synchronized Grant take(Bucket bucket, int wanted) {
    var level = levelOf(bucket);
    var granted = Math.clamp((long) level.tokens, 0, wanted);
    level.tokens -= granted;
    return new Grant(granted, level.untilNext());
  }

  @Override
  public List<Grant> takeOneOfEach(List<Bucket> buckets) {
    return buckets.stream().map(bucket -> take(bucket, 1)).toList();
  }

  @Override
  public synchronized void slowDown(Bucket bucket) {
    var level = levelOf(bucket);
    level.share = Math.max(level.share / 2, LEAST_SHARE);
  }

  /** How many buckets are not full and at rest, or were not a while ago. */
  public synchronized int remembered() {
    return levels.size();
  }

  private Level levelOf(Bucket bucket) {
    var now = nanoTime.getAsLong();
    if (levels.size() >= many) {
      levels.values().removeIf(level -> level.isAtRest(now));
      many = Math.max(FEW, levels.size() * 2);
    }
    var level = levels.computeIfAbsent(bucket.name(), name -> new Level(bucket, now));
    level.refill(bucket, now);
    return level;
  }

  private static final class Level {
    private Bucket bucket;
    private double tokens;
    private double share = 1;
    private long at;

    Level(Bucket bucket, long now) {
      this.bucket = bucket;
      tokens = bucket.most();
      at = now;
    }

    void refill(Bucket asked, long now) {
      bucket = asked;
      var seconds = (now - at) / 1e9;
      share = Math.min(1, share + seconds * RECOVERED_PER_SECOND);
      tokens = Math.min(bucket.most(), tokens + seconds * bucket.perSecond() * share);
      at = now;
    }

    Duration untilNext() {
      return tokens >= 1
          ? Duration.ZERO
          : Duration.ofNanos((long) Math.ceil((1 - tokens) / (bucket.perSecond() * share) * 1e9));
    }

    /** As good as new. */
    boolean isAtRest(long now) {
      refill(bucket, now);
      return share == 1 && tokens >= bucket.most();
    }
  }
}
