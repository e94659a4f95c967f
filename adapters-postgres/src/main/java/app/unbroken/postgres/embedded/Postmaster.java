package app.unbroken.postgres.embedded;

import static java.nio.file.StandardCopyOption.REPLACE_EXISTING;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The main process of PostgreSQL on one data folder: started, awaited, stopped. */
final class Postmaster {
  private static final Logger log = LoggerFactory.getLogger(Postmaster.class);
  private static final long LARGEST_LOG = 5_000_000;

  private final DataFolder folder;

  Postmaster(DataFolder folder) {
    this.folder = folder;
  }

  /**
   * Stops the server that a killed process left behind, and clears up after one that is dead. We
   * hold the folder's lock, so whoever serves it has lost its master.
   */
  void sendAwayPredecessor() throws IOException {
    var note = PidFile.of(folder.data());
    if (note.isEmpty()) {
      return;
    }
    if (note.get().isServed()) {
      log.warn("stopping the PostgreSQL {} that an earlier process left running", note.get().pid());
      stop();
    } else {
      log.warn("the last PostgreSQL on {} was not stopped; its log is replayed", folder.data());
      note.get().disown();
    }
  }

  void start(int port, List<String> settings) throws IOException {
    var logged = makeRoomInLog();
    var starter =
        folder
            .binaries()
            .start(
                "pg_ctl",
                List.of(
                    "start",
                    "--pgdata=" + folder.data(),
                    "--log=" + folder.log(),
                    "--wait",
                    "--timeout=600",
                    "--options=-c " + String.join(" -c ", settings)));
    while (!isReadyOn(port)) {
      if (!starter.isAlive() && starter.exitValue() != 0) {
        throw new EmbeddedServerException(
            "the embedded PostgreSQL did not start: " + lastWords(logged));
      }
      Waiting.aMoment();
    }
  }

  /** Polls ten times as often as {@code pg_ctl} does: a start takes 30 ms and not 100. */
  private boolean isReadyOn(int port) throws IOException {
    var note = PidFile.of(folder.data());
    return note.isPresent() && note.get().isReadyOn(port);
  }

  void stop() throws IOException {
    folder
        .binaries()
        .run(
            "pg_ctl",
            List.of("stop", "--pgdata=" + folder.data(), "--mode=fast", "--wait", "--timeout=60"));
  }

  private long makeRoomInLog() throws IOException {
    var file = folder.log();
    if (Files.exists(file) && Files.size(file) > LARGEST_LOG) {
      Files.move(file, file.resolveSibling("postgres.log.old"), REPLACE_EXISTING);
    }
    return Files.exists(file) ? Files.size(file) : 0;
  }

  private String lastWords(long since) throws IOException {
    try (var file = new RandomAccessFile(folder.log().toFile(), "r")) {
      file.seek(Math.min(since, file.length()));
      var said = new byte[(int) Math.min(file.length() - file.getFilePointer(), 10_000)];
      file.readFully(said);
      return new String(said, StandardCharsets.UTF_8)
          .lines()
          .filter(line -> line.contains("FATAL"))
          .findFirst()
          .orElse("see " + folder.log());
    }
  }
}
