package app.unbroken.webhook;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.spi.ToolProvider;
import java.util.stream.Stream;

/**
 * What a server loaded while it served somebody, kept for those that start after it: they take a
 * fraction of the time. Java keeps only what comes from jars, so that folders are made into some.
 */
final class LoadedClasses {
  private final String classPath;
  private final Path kept;

  private LoadedClasses(Path folder) throws IOException {
    classPath = packed(folder);
    kept = folder.resolve("loaded.jsa");
  }

  /** Starts a server for it, which has ended when this returns. */
  static LoadedClasses ofAServer() {
    try (var town = Town.today()) {
      var target = Files.createDirectories(Path.of("target").toAbsolutePath());
      var classes = new LoadedClasses(Files.createTempDirectory(target, "classes-loaded"));
      var server = town.startProcess(classes.options("-XX:ArchiveClassesAtExit="));
      Crowd.settled(town, 6_900, 1).everyoneEats();
      town.settles();
      server.terminate();
      server.awaitEnd(Duration.ofSeconds(30));
      return classes;
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Of a server that is to start with them. */
  String[] options() {
    return options("-XX:SharedArchiveFile=");
  }

  private String[] options(String option) {
    var fast = ServerProcess.STARTS_FAST.stream();
    return Stream.concat(fast, Stream.of(option + kept, "-cp", classPath)).toArray(String[]::new);
  }

  private static String packed(Path folder) throws IOException {
    var jar = ToolProvider.findFirst("jar").orElseThrow();
    var path = new ArrayList<String>();
    for (var entry : System.getProperty("java.class.path").split(File.pathSeparator)) {
      if (entry.isEmpty()) {
        continue; // the folder of whoever starts this
      }
      if (!Files.isDirectory(Path.of(entry))) {
        path.add(entry);
        continue;
      }
      var made = folder.resolve(path.size() + ".jar").toString();
      jar.run(
          System.out, System.err, "--create", "--no-compress", "--file", made, "-C", entry, ".");
      path.add(made);
    }
    return String.join(File.pathSeparator, path);
  }
}
