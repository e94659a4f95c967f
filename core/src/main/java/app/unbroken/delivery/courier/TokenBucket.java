package app.unbroken.delivery.courier;

import java.time.Duration;

/** So many a second, and a few at once after a pause. Not safe for use by several threads. */
final class TokenBucket {
  private final double most;
  private double perSecond;
  private double tokens;
  private long at;

  TokenBucket(double perSecond, double most, long nanos) {
    this.perSecond = perSecond;
    this.most = most;
    tokens = most;
    at = nanos;
  }

  int take(int wanted, long nanos) {
    refill(nanos);
    var granted = Math.clamp((long) tokens, 0, wanted);
    tokens -= granted;
    return granted;
  }

  void giveBack(int unused) {
    tokens = Math.min(most, tokens + unused);
  }

  /** How long until there is one to take. */
  Duration untilNext(long nanos) {
    refill(nanos);
    return tokens >= 1
        ? Duration.ZERO
        : Duration.ofNanos((long) Math.ceil((1 - tokens) / perSecond * 1e9));
  }

  void perSecond(double changed, long nanos) {
    refill(nanos);
    perSecond = changed;
  }

  boolean isFull(long nanos) {
    refill(nanos);
    return tokens >= most;
  }

  private void refill(long nanos) {
    tokens = Math.min(most, tokens + (nanos - at) / 1e9 * perSecond);
    at = nanos;
  }
}
