package app.unbroken.postgres;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.JarURLConnection;
import java.net.URI;
import java.net.URLConnection;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The folder of migrations as it was built; the names of its files say how new this code is. */
final class Migrations {
  static final String FOLDER = "app/unbroken/postgres/migrations";

  /** Always there: every history begins with it, and it leads to the folder. */
  private static final String FIRST = "migrations/V0001__workspaces.sql";

  private static final Pattern NAME = Pattern.compile("V(\\d{4})__[a-z0-9_]+\\.sql");

  private Migrations() {}

  /** The number of the newest one. No script is opened, so that a start can afford to ask. */
  static int newest() {
    return newestOf(names());
  }

  static int newestOf(List<String> names) {
    return names.stream()
        .map(NAME::matcher)
        .filter(name -> name.matches())
        .mapToInt(name -> Integer.parseInt(name.group(1)))
        .max()
        .orElseThrow(() -> new IllegalStateException("no migration in " + FOLDER));
  }

  private static List<String> names() {
    var first = Objects.requireNonNull(Migrations.class.getResource(FIRST), FIRST);
    try {
      var opened = first.openConnection();
      return opened instanceof JarURLConnection jar ? inJar(jar) : inFolder(opened);
    } catch (IOException failed) {
      throw new UncheckedIOException("list " + FOLDER, failed);
    }
  }

  private static List<String> inJar(JarURLConnection connection) throws IOException {
    return last(connection.getJarFile().stream().map(entry -> entry.getRealName()));
  }

  private static List<String> inFolder(URLConnection connection) throws IOException {
    var first = Path.of(URI.create(connection.getURL().toString()));
    try (var files = Files.list(Objects.requireNonNull(first.getParent()))) {
      return last(files.map(file -> FOLDER + "/" + file.getFileName()));
    }
  }

  private static List<String> last(Stream<String> paths) {
    return paths
        .filter(path -> path.startsWith(FOLDER))
        .map(path -> path.substring(path.lastIndexOf('/') + 1))
        .toList();
  }
}
