package app.unbroken.postgres.embedded;

import java.io.IOException;
import java.io.InputStream;
import java.net.JarURLConnection;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.tukaani.xz.XZInputStream;

/** The programs of PostgreSQL, unpacked once into a folder that is named after their contents. */
final class Binaries {
  private final Path folder;
  private final boolean asRoot;

  private Binaries(Path folder, boolean asRoot) {
    this.folder = folder;
    this.asRoot = asRoot;
  }

  /** Those for this machine, from the class path; unpacked first where that is still to be done. */
  static Binaries in(Path cache) throws IOException {
    var archive = archive();
    var folder = cache.resolve("postgres-" + fingerprint(archive));
    if (!Files.exists(folder)) {
      unpack(archive, cache, folder);
    }
    return new Binaries(folder, Folders.weAreRoot(cache));
  }

  /** 18 where these are the programs of PostgreSQL 18.6. */
  int major() throws IOException {
    var version = run("postgres", List.of("--version")).replaceAll("\\D+", " ").strip();
    return Integer.parseInt(version.split(" ")[0]);
  }

  /** Runs one of the programs to its end; what it said. */
  String run(String program, List<String> arguments) throws IOException {
    var process = start(program, arguments);
    var said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    if (Waiting.forEndOf(process) != 0) {
      throw new EmbeddedServerException(
          "%s of the embedded PostgreSQL failed: %s".formatted(program, lastLine(said)));
    }
    return said;
  }

  Process start(String program, List<String> arguments) throws IOException {
    var builder = new ProcessBuilder(command(program, arguments)).redirectErrorStream(true);
    builder.environment().put("LC_ALL", "C");
    return builder.start();
  }

  /**
   * PostgreSQL refuses to run as root; in a user namespace without any mapping root is nobody, and
   * may still do what it may do to its own files.
   */
  private List<String> command(String program, List<String> arguments) {
    var command = new ArrayList<String>();
    if (asRoot) {
      command.addAll(List.of("unshare", "-U", "--"));
    }
    command.add(folder.resolve("bin").resolve(program).toString());
    command.addAll(arguments);
    return command;
  }

  private static String lastLine(String said) {
    return said.strip().lines().reduce("it said nothing", (earlier, later) -> later);
  }

  private static URL archive() {
    var name = "/postgres-%s-%s.txz".formatted(system(), architecture());
    var archive = Binaries.class.getResource(name);
    if (archive == null) {
      throw new EmbeddedServerException(
          "there is no embedded PostgreSQL for %s on %s: set DATABASE_URL to a database"
              .formatted(system(), architecture()));
    }
    return archive;
  }

  private static String system() {
    var name = System.getProperty("os.name").toLowerCase(Locale.ROOT);
    return name.startsWith("mac") ? "darwin" : name;
  }

  private static String architecture() {
    return switch (System.getProperty("os.arch")) {
      case "amd64", "x86_64" -> "x86_64";
      case "aarch64", "arm64" -> "arm_64";
      case String other -> other;
    };
  }

  /** The checksum that the jar knows already; its length where the archive is a file of its own. */
  private static String fingerprint(URL archive) throws IOException {
    var connection = archive.openConnection();
    if (connection instanceof JarURLConnection jar) {
      return Long.toHexString(jar.getJarEntry().getCrc());
    }
    try (var content = connection.getInputStream()) {
      return Long.toHexString(content.skip(Long.MAX_VALUE));
    }
  }

  private static void unpack(URL archive, Path cache, Path folder) throws IOException {
    Files.createDirectories(cache);
    var unfinished = Files.createTempDirectory(cache, "unpacking-");
    try (InputStream content = new XZInputStream(archive.openStream())) {
      Tar.unpack(content, unfinished);
      Files.move(unfinished, folder, StandardCopyOption.ATOMIC_MOVE);
    } catch (FileSystemException failed) {
      var anotherProcessWasFaster = Files.exists(folder);
      if (!anotherProcessWasFaster) {
        throw failed;
      }
    } finally {
      Folders.delete(unfinished);
    }
  }
}
