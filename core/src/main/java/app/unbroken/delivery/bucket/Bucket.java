package app.unbroken.delivery.bucket;

/**
 * So many a second, and a few at once after a pause.
 *
 * @param name the same wherever the same bucket is meant
 * @param most how many it ever holds; it is full when it is new
 */
public record Bucket(String name, double perSecond, double most) {
  public Bucket {
    if (name.isEmpty() || !(perSecond > 0) || !(most >= 1)) {
      throw new IllegalArgumentException(
          "no bucket: '%s', %s a second, %s at most".formatted(name, perSecond, most));
    }
  }

  /** A part of it, for somebody who cannot ask the others. */
  Bucket share(double part) {
    return new Bucket(name, perSecond * part, Math.max(1, most * part));
  }
}
