package app.unbroken.delivery.courier;

import java.time.Duration;

/** A rest between two tries. */
final class Pause {
  private Pause() {}

  /** False if somebody wants this thread to stop. */
  static boolean of(Duration rest) {
    try {
      Thread.sleep(rest);
      return true;
    } catch (InterruptedException stop) {
      Thread.currentThread().interrupt();
      return false;
    }
  }
}
