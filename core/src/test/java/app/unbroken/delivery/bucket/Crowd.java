package app.unbroken.delivery.bucket;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Several processes that take from one bucket as fast as they can, all at the same time. */
public final class Crowd {
  static final int WANTED = 4;

  private Crowd() {}

  /**
   * What all of them were granted.
   *
   * @param seconds from before the first could take to after the last did
   */
  public record Haul(List<Integer> granted, double seconds) {
    public int sum() {
      return granted.stream().mapToInt(it -> it).sum();
    }
  }

  /** The side of one process: says that it is ready, waits to be told, takes, says how many. */
  public static void takePart(Buckets buckets, Bucket bucket, long millis) throws IOException {
    buckets.take(bucket, 0);
    System.out.println("ready");
    if (System.in.read() < 0) {
      return;
    }
    var granted = 0;
    var ends = System.nanoTime() + millis * 1_000_000;
    while (System.nanoTime() < ends) {
      granted += buckets.take(bucket, WANTED).granted();
    }
    System.out.println("granted " + granted);
  }

  /** Starts processes of a class that ends in {@link #takePart}, and lets them go together. */
  public static Haul of(int processes, Class<?> main, String... arguments)
      throws IOException, InterruptedException {
    var crowd = new ArrayList<Process>();
    try {
      for (var each = 0; each < processes; each++) {
        crowd.add(start(main, arguments));
      }
      for (var each : crowd) {
        line(each, "ready");
      }
      var begun = System.nanoTime();
      for (var each : crowd) {
        each.getOutputStream().write('\n');
        each.getOutputStream().flush();
      }
      var granted = new ArrayList<Integer>();
      for (var each : crowd) {
        granted.add(Integer.parseInt(line(each, "granted ").substring("granted ".length())));
      }
      return new Haul(granted, (System.nanoTime() - begun) / 1e9);
    } finally {
      crowd.forEach(Process::destroyForcibly);
      for (var each : crowd) {
        each.waitFor();
      }
    }
  }

  private static Process start(Class<?> main, String... arguments) throws IOException {
    var java = ProcessHandle.current().info().command().orElseThrow();
    var command =
        Stream.concat(
            Stream.of(
                java,
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-cp",
                System.getProperty("java.class.path"),
                main.getName()),
            Stream.of(arguments));
    return new ProcessBuilder(command.toList())
        .redirectError(ProcessBuilder.Redirect.INHERIT)
        .start();
  }

  /** Logs may be in between. */
  private static String line(Process process, String beginning) throws IOException {
    var reader = process.inputReader();
    for (var line = reader.readLine(); line != null; line = reader.readLine()) {
      if (line.startsWith(beginning)) {
        return line;
      }
    }
    throw new IllegalStateException("a process ended before it said " + beginning);
  }
}
