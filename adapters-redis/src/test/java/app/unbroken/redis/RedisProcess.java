package app.unbroken.redis;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.awaitility.Awaitility;
import redis.clients.jedis.Jedis;
import redis.embedded.core.ExecutableProvider;

/** A real Redis in a process of its own, which can be treated badly. */
final class RedisProcess implements AutoCloseable {
  private static final Path BINARY = unpacked();

  private final int port = freePort();
  private final Path folder = newFolder();
  private final String portOption;
  private final List<String> options;
  private Process process;

  private RedisProcess(String portOption, List<String> options) {
    this.portOption = portOption;
    this.options = options;
  }

  static RedisProcess start(String... options) {
    var redis = new RedisProcess("--port", List.of(options));
    redis.begin();
    return redis;
  }

  /** Speaks to nobody without TLS. */
  static RedisProcess startWithTls(Path certificate, Path key) {
    var options =
        List.of(
            "--port",
            "0",
            "--tls-auth-clients",
            "no",
            "--tls-cert-file",
            certificate.toString(),
            "--tls-key-file",
            key.toString());
    var redis = new RedisProcess("--tls-port", options);
    redis.begin();
    return redis;
  }

  /** With what its folder holds. */
  void begin() {
    var command = new ArrayList<String>();
    command.add(BINARY.toString());
    command.addAll(List.of(portOption, Integer.toString(port), "--bind", "127.0.0.1"));
    command.addAll(List.of("--dir", folder.toString(), "--save", "", "--daemonize", "no"));
    command.addAll(options);
    try {
      process =
          new ProcessBuilder(command)
              .redirectErrorStream(true)
              .redirectOutput(folder.resolve("log").toFile())
              .start();
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
    Awaitility.await("Redis at " + port)
        .atMost(Duration.ofSeconds(20))
        .pollInterval(Duration.ofMillis(10))
        .until(this::isListening);
  }

  private boolean isListening() {
    try (var socket = new java.net.Socket(InetAddress.getLoopbackAddress(), port)) {
      return socket.isConnected();
    } catch (IOException notYet) {
      return false;
    }
  }

  int port() {
    return port;
  }

  URI url() {
    return URI.create("redis://127.0.0.1:" + port);
  }

  /** Straight to it, for what the product never does. */
  Jedis client() {
    return new Jedis("127.0.0.1", port);
  }

  void configure(String setting, String value) {
    try (var client = client()) {
      client.configSet(setting, value);
    }
  }

  void kill() {
    process.destroyForcibly();
    try {
      process.waitFor(10, TimeUnit.SECONDS);
    } catch (InterruptedException stop) {
      Thread.currentThread().interrupt();
    }
  }

  /** It keeps its connections and answers nothing. */
  void pause() {
    signal("STOP");
  }

  void resume() {
    signal("CONT");
  }

  private void signal(String name) {
    try {
      new ProcessBuilder("kill", "-" + name, Long.toString(process.pid())).start().waitFor();
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    } catch (InterruptedException stop) {
      Thread.currentThread().interrupt();
    }
  }

  @Override
  public void close() {
    resume();
    kill();
    try (var files = Files.list(folder)) {
      for (var file : files.toList()) {
        Files.delete(file);
      }
      Files.delete(folder);
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }

  private static int freePort() {
    try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }

  private static Path newFolder() {
    try {
      return Files.createTempDirectory("redis-of-a-test");
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }

  private static Path unpacked() {
    try {
      return ExecutableProvider.newJarResourceProvider().get().toPath();
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }
}
