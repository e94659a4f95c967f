package app.unbroken.cli.doctor;

import app.unbroken.cli.store.DatabaseSource;
import app.unbroken.webhook.settings.Config;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** The folder of the embedded database. */
final class DataFolderCheck {
  private static final String PART = "data folder";
  private static final long ENOUGH = 500L << 20;

  private DataFolderCheck() {}

  static Finding of(Config config) {
    if (config.database() != null) {
      return Finding.off(PART, "not needed: DATABASE_URL names another database");
    }
    var home = config.home();
    var existing = existing(home);
    if (!Files.isDirectory(existing) || !Files.isWritable(existing)) {
      return Finding.broken(
          PART,
          "%s cannot be written".formatted(home),
          "make it writable for this user, or set UNBROKEN_HOME to another folder");
    }
    return DatabaseSource.isMade(home) ? room(home) : unmade(home);
  }

  private static Finding room(Path home) {
    try {
      var free = Files.getFileStore(home).getUsableSpace();
      var says = "%s, %d MB free".formatted(home, free >> 20);
      return free < ENOUGH
          ? Finding.warning(PART, says, "make room: a full disk stops the database")
          : Finding.ok(PART, says);
    } catch (IOException e) {
      return Finding.warning(PART, "%s, space unknown".formatted(home), "");
    }
  }

  private static Finding unmade(Path home) {
    return Finding.off(PART, "%s is made by the first `unbroken chat` or `serve`".formatted(home));
  }

  private static Path existing(Path home) {
    var folder = home;
    while (!Files.exists(folder) && folder.getParent() != null) {
      folder = folder.getParent();
    }
    return folder;
  }
}
