package app.unbroken.figures;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;

/** A folder that is gone when what needed it is done. */
public record Scratch(Path folder) implements AutoCloseable {

  public static Scratch named(String name) throws IOException {
    return new Scratch(Files.createTempDirectory("unbroken-" + name));
  }

  @Override
  public void close() throws IOException {
    try (var files = Files.walk(folder)) {
      for (var file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.deleteIfExists(file);
      }
    }
  }
}
