package app.unbroken.webhook;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/** A server as an operating system sees it: something to be stopped, continued, killed. */
final class ServerProcess implements AutoCloseable {
  /** Where what servers write is kept, for whoever reads all of it at the end. */
  static final Path LOGS = Path.of("target", "server-logs");

  private static final HttpClient HTTP =
      HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(2)).build();

  /** As the launcher starts it. */
  static final List<String> STARTS_FAST =
      List.of("-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC", "-Xmx256m");

  private static final AtomicInteger NUMBERS = new AtomicInteger();

  private final Process process;
  private final int port;
  private final Path log;

  private ServerProcess(Process process, int port, Path log) {
    this.process = process;
    this.port = port;
    this.log = log;
  }

  /**
   * @param options of Java, the last one of a kind counts
   */
  static ServerProcess start(Map<String, String> settings, Path home, List<String> options) {
    try {
      Files.createDirectories(LOGS);
      var name = ProcessHandle.current().pid() + "-" + NUMBERS.incrementAndGet() + ".log";
      var log = LOGS.resolve(name).toAbsolutePath();
      var builder = new ProcessBuilder(command(options)).directory(home.toFile());
      builder.environment().clear();
      builder.environment().put("PATH", System.getenv().getOrDefault("PATH", ""));
      builder.environment().putAll(settings);
      builder.redirectErrorStream(true).redirectOutput(log.toFile());
      return new ServerProcess(builder.start(), Integer.parseInt(settings.get("PORT")), log);
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }

  private static List<String> command(List<String> options) {
    var command = new ArrayList<String>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(List.of("-cp", System.getProperty("java.class.path")));
    command.addAll(options); // of which the last one of a kind counts
    command.add("-Dlogback.configurationFile=logback.xml"); // and not that of the tests
    command.add(Main.class.getName());
    return command;
  }

  int port() {
    return port;
  }

  long pid() {
    return process.pid();
  }

  URI url() {
    return URI.create("http://127.0.0.1:" + port);
  }

  int ready() {
    return ready(port);
  }

  /** 0 while nobody answers. */
  static int ready(int port) {
    var request =
        HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/health/ready"))
            .timeout(Duration.ofSeconds(5))
            .build();
    try {
      return HTTP.send(request, HttpResponse.BodyHandlers.discarding()).statusCode();
    } catch (IOException e) {
      return 0;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return 0;
    }
  }

  /** Asks no more often than leaves the machine to what is starting. */
  ServerProcess awaitReady() {
    Town.until(
        Duration.ofSeconds(60), // three more may be starting
        Duration.ofMillis(50),
        () -> {
          if (!process.isAlive()) {
            throw new IllegalStateException("the server ended:\n" + written());
          }
          return ready() == 200;
        });
    return this;
  }

  /** What it wrote. */
  String written() {
    try {
      return Files.readString(log);
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }

  void kill() {
    process.destroyForcibly();
    awaitEnd(Duration.ofSeconds(10));
  }

  void terminate() {
    process.destroy();
  }

  void freeze() {
    signal("STOP");
  }

  void thaw() {
    signal("CONT");
  }

  boolean isAlive() {
    return process.isAlive();
  }

  /** The status it ended with. */
  int awaitEnd(Duration atMost) {
    try {
      if (!process.waitFor(atMost.toMillis(), TimeUnit.MILLISECONDS)) {
        throw new IllegalStateException("the server still runs:\n" + written());
      }
      return process.exitValue();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  private void signal(String name) {
    try {
      new ProcessBuilder("kill", "-" + name, Long.toString(process.pid())).start().waitFor();
    } catch (IOException e) {
      throw new IllegalStateException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  @Override
  public void close() {
    kill();
  }
}
