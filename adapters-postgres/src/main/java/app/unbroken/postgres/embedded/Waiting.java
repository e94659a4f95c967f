package app.unbroken.postgres.embedded;

/** Waits that an interrupt ends. */
final class Waiting {
  private Waiting() {}

  static int forEndOf(Process process) {
    try {
      return process.waitFor();
    } catch (InterruptedException interrupted) {
      process.destroy();
      throw ended(interrupted);
    }
  }

  static void aMoment() {
    try {
      Thread.sleep(5);
    } catch (InterruptedException interrupted) {
      throw ended(interrupted);
    }
  }

  private static EmbeddedServerException ended(InterruptedException interrupted) {
    Thread.currentThread().interrupt();
    return new EmbeddedServerException("interrupted while waiting for PostgreSQL", interrupted);
  }
}
