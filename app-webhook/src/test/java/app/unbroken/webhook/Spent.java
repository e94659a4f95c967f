package app.unbroken.webhook;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;

/** What a process and those it started have cost the processors, and hold in memory. */
final class Spent {
  private final ProcessHandle process;

  Spent(long pid) {
    process = ProcessHandle.of(pid).orElseThrow();
  }

  Duration processors() {
    return all()
        .flatMap(each -> each.info().totalCpuDuration().stream())
        .reduce(Duration.ZERO, Duration::plus);
  }

  /** Resident, of the process alone; on Linux. */
  long megabytes() {
    return status().stream()
        .filter(line -> line.startsWith("VmRSS:"))
        .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")) / 1_024)
        .findFirst()
        .orElse(0);
  }

  private Stream<ProcessHandle> all() {
    return Stream.concat(Stream.of(process), process.descendants());
  }

  private List<String> status() {
    try {
      return Files.readAllLines(Path.of("/proc", Long.toString(process.pid()), "status"));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
