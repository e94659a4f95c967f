package app.unbroken.delivery.courier;

/**
 * The speed of one bot: halved at each complaint, winning back a tenth every half a minute. Little
 * may be saved up, so that no second ever holds much more than its share.
 */
final class BotRate {
  private static final double SAVED_SECONDS = 1.0 / 14;
  private static final double LEAST_SHARE = 0.02;
  private static final double RECOVERED_PER_SECOND = 0.1 / 30;

  private final double full;
  private final TokenBucket bucket;
  private double share = 1;
  private long sharedAt;

  BotRate(double full, long nanos) {
    this.full = full;
    bucket = new TokenBucket(full, Math.max(1, full * SAVED_SECONDS), nanos);
    sharedAt = nanos;
  }

  TokenBucket at(long nanos) {
    if (share < 1) {
      share = Math.min(1, share + (nanos - sharedAt) / 1e9 * RECOVERED_PER_SECOND);
      sharedAt = nanos;
      bucket.perSecond(full * share, nanos);
    }
    return bucket;
  }

  void halve(long nanos) {
    at(nanos);
    share = Math.max(share / 2, LEAST_SHARE);
    sharedAt = nanos;
    bucket.perSecond(full * share, nanos);
  }
}
