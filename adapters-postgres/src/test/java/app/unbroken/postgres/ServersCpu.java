package app.unbroken.postgres;

import app.unbroken.postgres.testing.Sql;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Processor time, which other work on a machine changes less than it does the time on the clock.
 */
final class ServersCpu {
  /** Of Linux, as it shows them to programs. */
  private static final long NANOS_PER_TICK = 10_000_000;

  private ServersCpu() {}

  static long ofThisProcess() {
    return ManagementFactory.getOperatingSystemMXBean()
            instanceof com.sun.management.OperatingSystemMXBean bean
        ? bean.getProcessCpuTime()
        : 0;
  }

  /** Of all backends of a server on this machine, in nanoseconds; 0 where nobody tells. */
  static long of(DatabaseUrl url) {
    // Not the parent of a backend, which may be gone before anybody looks.
    var parent =
        Sql.ask(url, "select split_part(pg_read_file('postmaster.pid'), chr(10), 1)").getFirst();
    var processes = Path.of("/proc");
    if (!Files.isDirectory(processes.resolve(parent))) {
      return 0;
    }
    try (var all = Files.list(processes)) {
      return all.filter(it -> it.getFileName().toString().matches("[0-9]+"))
              .map(ServersCpu::stat)
              .filter(it -> it[1].equals(parent) || it[0].equals(parent))
              .mapToLong(it -> ticks(it, parent))
              .sum()
          * NANOS_PER_TICK;
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  /** Of one backend, in nanoseconds; 0 where nobody tells. */
  static long ofSession(long backend) {
    var stat = stat(Path.of("/proc", Long.toString(backend)));
    return (Long.parseLong(stat[2]) + Long.parseLong(stat[3])) * NANOS_PER_TICK;
  }

  /** How often one backend came to a page of memory that it had not mapped yet. */
  static long faultsOfSession(long backend) {
    return Long.parseLong(stat(Path.of("/proc", Long.toString(backend)))[6]);
  }

  /** What one backend waited for the disk to read, in bytes; 0 where nobody tells. */
  static long readBySession(long backend) {
    try (var lines = Files.lines(Path.of("/proc", Long.toString(backend), "io"))) {
      return lines
          .filter(line -> line.startsWith("read_bytes: "))
          .mapToLong(line -> Long.parseLong(line.split(" ")[1]))
          .sum();
    } catch (IOException | UncheckedIOException secret) {
      return 0;
    }
  }

  /** The parent's own line also holds what its children used that are gone. */
  private static long ticks(String[] stat, String parent) {
    var own = Long.parseLong(stat[2]) + Long.parseLong(stat[3]);
    return stat[0].equals(parent) ? own + Long.parseLong(stat[4]) + Long.parseLong(stat[5]) : own;
  }

  /** Process, parent, user and system time, those of children that ended, minor faults. */
  private static String[] stat(Path process) {
    try {
      var line = Files.readString(process.resolve("stat"));
      var fields = line.substring(line.lastIndexOf(')') + 2).split(" ");
      return new String[] {
        line.substring(0, line.indexOf(' ')),
        fields[1],
        fields[11],
        fields[12],
        fields[13],
        fields[14],
        fields[7]
      };
    } catch (IOException gone) {
      return new String[] {"", "", "0", "0", "0", "0", "0"};
    }
  }
}
