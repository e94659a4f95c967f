package app.unbroken.postgres.embedded;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * PostgreSQL's own note of who serves a data folder: the pid on the first line, the port on the
 * fourth, its status on the eighth.
 */
record PidFile(Path data, List<String> lines) {
  private static final int PORT = 3;
  private static final int STATUS = 7;

  static Optional<PidFile> of(Path data) throws IOException {
    try {
      return Optional.of(new PidFile(data, Files.readAllLines(file(data))));
    } catch (NoSuchFileException nobody) {
      return Optional.empty();
    }
  }

  /** 0 where a crash came between making the file and filling it. */
  long pid() {
    try {
      return lines.isEmpty() ? 0 : Math.abs(Long.parseLong(lines.getFirst().strip()));
    } catch (NumberFormatException damaged) {
      return 0;
    }
  }

  boolean isReadyOn(int port) {
    return lines.size() > STATUS
        && lines.get(STATUS).strip().equals("ready")
        && lines.get(PORT).strip().equals(Integer.toString(port));
  }

  /**
   * Whether the postmaster that wrote this still runs. A pid alone proves nothing: it may be a
   * zombie's, or be used by somebody else by now.
   */
  boolean isServed() throws IOException {
    var process = ProcessHandle.of(pid());
    return process.isPresent()
        && process.get().info().command().orElse("").contains("postgres")
        && worksIn(process.get());
  }

  private boolean worksIn(ProcessHandle process) throws IOException {
    var folder = Path.of("/proc", Long.toString(process.pid()), "cwd");
    if (Files.exists(folder)) {
      return Files.isSameFile(folder, data);
    }
    var arguments = process.info().arguments().orElseGet(() -> new String[0]);
    return List.of(arguments).contains(data.toString());
  }

  /**
   * Makes PostgreSQL see that nobody serves the folder. It takes a pid that is alive for a running
   * server, unless it is that of the process which starts it: ours. The file is not deleted,
   * because its other lines let PostgreSQL find out whether orphans of the old server still write.
   */
  void disown() throws IOException {
    if (pid() == 0) {
      Files.delete(file(data));
      return;
    }
    var stale = new ArrayList<>(lines);
    stale.set(0, Long.toString(ProcessHandle.current().pid()));
    if (stale.size() > STATUS) {
      stale.set(STATUS, "stopping");
    }
    Files.write(file(data), stale);
  }

  private static Path file(Path data) {
    return data.resolve("postmaster.pid");
  }
}
