package app.unbroken.delivery.bucket;

class LocalBucketsTest extends BucketsContract {
  private final Buckets buckets = new LocalBuckets(System::nanoTime);

  @Override
  protected Buckets buckets() {
    return buckets;
  }
}
