package app.unbroken.delivery.courier;

import app.unbroken.delivery.Unavailable;
import app.unbroken.delivery.outbox.Finished;
import app.unbroken.delivery.outbox.Outbox;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

/**
 * Writes down what became of letters, many at once. What cannot be written while the database is
 * away is kept and written when it is back: as long as nobody took the lease over, it still counts.
 */
final class Recorder implements Runnable {
  private static final Logger LOG = System.getLogger(Recorder.class.getName());
  private static final int BATCH = 256;
  private static final Duration LOOK_UP = Duration.ofMillis(100);
  private static final Duration REST = Duration.ofMillis(200);

  private final Outbox outbox;
  private final Consumer<Finished> recorded;
  private final BlockingQueue<Finished> finished = new LinkedBlockingQueue<>();
  private volatile boolean closing;
  private volatile boolean behind;

  /**
   * @param recorded hears of each letter when nothing more can be done for it here
   */
  Recorder(Outbox outbox, Consumer<Finished> recorded) {
    this.outbox = outbox;
    this.recorded = recorded;
  }

  void add(Finished letter) {
    finished.add(letter);
  }

  /** Whether something is waiting because it could not be written. */
  boolean isBehind() {
    return behind;
  }

  /** Writes what is there and then ends, or ends without if the database is away. */
  void close() {
    closing = true;
  }

  @Override
  public void run() {
    while (!closing || !finished.isEmpty()) {
      var batch = next();
      if (!batch.isEmpty()) {
        record(batch);
        batch.forEach(recorded);
      }
    }
  }

  private List<Finished> next() {
    var batch = new ArrayList<Finished>();
    try {
      var first = finished.poll(LOOK_UP.toMillis(), TimeUnit.MILLISECONDS);
      if (first != null) {
        batch.add(first);
        finished.drainTo(batch, BATCH - 1);
      }
    } catch (InterruptedException stop) {
      closing = true;
    }
    return batch;
  }

  private void record(List<Finished> batch) {
    while (true) {
      try {
        outbox.finish(batch);
        behind = false;
        return;
      } catch (Unavailable away) {
        behind = true;
        if (closing || !Pause.of(REST)) {
          return;
        }
      } catch (RuntimeException broken) {
        LOG.log(Level.ERROR, "Cannot write down what became of " + batch.size(), broken);
        recordOneByOne(batch);
        return;
      }
    }
  }

  /** One letter that cannot be written must not keep the others from it. */
  private void recordOneByOne(List<Finished> batch) {
    for (var one : batch) {
      try {
        outbox.finish(List.of(one));
      } catch (RuntimeException broken) {
        LOG.log(
            Level.ERROR, "Letter " + one.letter().id().value() + " is left to its lease", broken);
      }
    }
  }
}
