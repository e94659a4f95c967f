package app.unbroken.webhook;

import app.unbroken.delivery.Unavailable;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Things done again and again until it is time to stop; one that fails is tried the next time. */
final class Loops implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(Loops.class);

  private final CountDownLatch stopped = new CountDownLatch(1);
  private final List<Thread> threads = new ArrayList<>();

  void every(Duration pause, String name, Runnable work) {
    threads.add(Thread.ofVirtual().name(name).start(() -> repeat(pause, name, work)));
  }

  private void repeat(Duration pause, String name, Runnable work) {
    while (!isStopped(pause)) {
      try {
        work.run();
      } catch (Unavailable away) {
        LOG.warn("{} waits for the database", name);
      } catch (RuntimeException broken) {
        LOG.error("{} failed and will be tried again", name, broken);
      }
    }
  }

  private boolean isStopped(Duration pause) {
    try {
      return stopped.await(pause.toMillis(), TimeUnit.MILLISECONDS);
    } catch (InterruptedException stop) {
      return true;
    }
  }

  @Override
  public void close() {
    stopped.countDown();
    for (var thread : threads) {
      try {
        thread.join(Duration.ofSeconds(5));
      } catch (InterruptedException stop) {
        Thread.currentThread().interrupt();
      }
    }
  }
}
