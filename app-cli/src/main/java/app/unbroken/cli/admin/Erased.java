package app.unbroken.cli.admin;

import app.unbroken.cli.process.Refusal;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.UUID;

/** Whose ids stand in a file that {@code users erased} wrote. */
final class Erased {
  private Erased() {}

  static Set<UUID> in(Path file, String named) {
    try {
      var erased = new LinkedHashSet<UUID>();
      for (var line : Files.readAllLines(file)) {
        if (!line.isBlank()) {
          erased.add(UUID.fromString(line.strip()));
        }
      }
      return erased;
    } catch (IOException unreadable) {
      throw Refusal.failed("%s cannot be read".formatted(named));
    } catch (IllegalArgumentException otherwise) {
      throw Refusal.failed("%s is not what `users erased` writes".formatted(named));
    }
  }
}
