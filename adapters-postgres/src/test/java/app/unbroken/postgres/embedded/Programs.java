package app.unbroken.postgres.embedded;

import java.nio.file.Path;

/** What tests keep between runs, so that PostgreSQL is unpacked and its cluster made only once. */
final class Programs {
  static final Path CACHE =
      Path.of(
          System.getProperty("java.io.tmpdir"),
          "unbroken-tests-" + System.getProperty("user.name"));

  static final Path FOLDER = CACHE.resolve("programs");

  private Programs() {}
}
