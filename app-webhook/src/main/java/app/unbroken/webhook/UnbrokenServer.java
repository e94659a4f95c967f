package app.unbroken.webhook;

import app.unbroken.webhook.http.Health;
import io.javalin.Javalin;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The running server. Stopping says so first, so that a proxy sends nobody else; goes on accepting
 * for a while; then lets everything under way come to its end, from the outside to the inside.
 */
public final class UnbrokenServer implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(UnbrokenServer.class);

  private final Javalin http;
  private final Health health;
  private final Duration farewell;
  private final Deque<Part> inside;
  private final CountDownLatch stopped = new CountDownLatch(1);

  /** Something that is stopped, by the name a log line calls it. */
  record Part(String name, AutoCloseable what) {}

  UnbrokenServer(Javalin http, Health health, Duration farewell, Deque<Part> inside) {
    this.http = http;
    this.health = health;
    this.farewell = farewell;
    this.inside = new ArrayDeque<>(inside);
  }

  public int port() {
    return http.port();
  }

  /** Everything it answers, as {@code METHOD path}. */
  List<String> routes() {
    return http.unsafe.internalRouter.allHttpHandlers().stream()
        .map(handler -> handler.endpoint)
        .filter(endpoint -> endpoint.method.isHttpMethod())
        .map(endpoint -> endpoint.method.name() + " " + endpoint.path)
        .toList();
  }

  /** Until {@link #close} has done its work. */
  public void awaitEnd() throws InterruptedException {
    stopped.await();
  }

  @Override
  public synchronized void close() {
    if (stopped.getCount() == 0) {
      return;
    }
    LOG.info("Stopping");
    health.stopping();
    acceptForAWhile();
    http.stop();
    closeAll(inside);
    LOG.info("Stopped");
    stopped.countDown();
  }

  private void acceptForAWhile() {
    try {
      new CountDownLatch(1).await(farewell.toMillis(), TimeUnit.MILLISECONDS);
    } catch (InterruptedException hurry) {
      Thread.currentThread().interrupt();
    }
  }

  /** The last one that was started first. */
  static void closeAll(Deque<Part> parts) {
    while (!parts.isEmpty()) {
      var part = parts.pop();
      try {
        part.what().close();
      } catch (Exception failed) {
        LOG.warn("Cannot stop {}: {}", part.name(), failed.toString());
      }
    }
  }
}
