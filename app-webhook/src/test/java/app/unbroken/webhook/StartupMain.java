package app.unbroken.webhook;

import app.unbroken.figures.Figures;
import app.unbroken.figures.Scratch;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;

/**
 * How long the launcher takes until a server is ready on a database that exists, and until a chat
 * has answered and ended; and what a server holds when it is ready.
 */
final class StartupMain {
  private static final int RUNS = 5;
  private static final Path LAUNCHER = Path.of("..", "unbroken").toAbsolutePath().normalize();
  private static final String TALK = "/today\n:quit\n";

  private final Figures figures = Figures.of("startup");

  private StartupMain() {}

  /** What one run took, and what it held at its end. */
  private record Run(double millis, long megabytes) {}

  public static void main(String[] arguments) throws Exception {
    System.out.printf(
        "%d runs each, on %d cores%n%n", RUNS, Runtime.getRuntime().availableProcessors());
    new StartupMain().run();
  }

  private void run() throws Exception {
    figures.say("| what | median ms | slowest ms | resident MB |");
    figures.say("|---|--:|--:|--:|");
    try (var town = Town.today()) {
      row("`serve` until ready", () -> serve(town));
    }
    try (var home = Scratch.named("startup")) {
      figures.say(
          "| the first `chat`, with its database | %.0f | | |"
              .formatted(chat(home.folder()).millis()));
      row("`chat`, one answer, and its end", () -> chat(home.folder()));
    }
    figures.write();
  }

  private void row(String what, Callable<Run> once) throws Exception {
    once.call(); // what was not built yet is built now, and the files are in memory
    var runs = new ArrayList<Run>();
    for (var run = 0; run < RUNS; run++) {
      runs.add(once.call());
    }
    var millis = runs.stream().mapToDouble(Run::millis).sorted().toArray();
    var held = runs.stream().mapToLong(Run::megabytes).max().orElse(0);
    figures.say(
        "| %s | %.0f | %.0f | %s |"
            .formatted(
                what,
                millis[RUNS / 2],
                Arrays.stream(millis).max().orElse(0),
                held == 0 ? "" : held));
  }

  private static Run serve(Town town) throws IOException, InterruptedException {
    var port = Town.freePort();
    var start = System.nanoTime();
    var process = launch(town.settings(port), "serve");
    try {
      Town.until(Duration.ofMinutes(2), () -> ServerProcess.ready(port) == 200);
      return new Run(since(start), new Spent(process.pid()).megabytes());
    } finally {
      process.destroy();
      process.waitFor();
    }
  }

  private static Run chat(Path home) throws IOException, InterruptedException {
    var start = System.nanoTime();
    var process = launch(Map.of("UNBROKEN_HOME", home.toString()), "chat");
    try (var in = process.getOutputStream()) {
      in.write(TALK.getBytes(StandardCharsets.UTF_8));
    }
    if (process.waitFor() != 0) {
      throw new IllegalStateException("the chat ended with " + process.exitValue());
    }
    return new Run(since(start), 0);
  }

  private static Process launch(Map<String, String> settings, String command) throws IOException {
    var builder = new ProcessBuilder(List.of(LAUNCHER.toString(), command));
    builder.environment().keySet().retainAll(List.of("PATH", "HOME", "JAVA_HOME"));
    builder.environment().putAll(settings);
    return builder
        .redirectErrorStream(true)
        .redirectOutput(ProcessBuilder.Redirect.DISCARD)
        .start();
  }

  private static double since(long start) {
    return (System.nanoTime() - start) / 1e6;
  }
}
