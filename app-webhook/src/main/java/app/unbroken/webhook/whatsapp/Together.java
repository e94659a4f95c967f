package app.unbroken.webhook.whatsapp;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** Several things at the same time, and then on; what one of them throws, the whole throws. */
final class Together {
  private Together() {}

  static void all(List<Runnable> errands) {
    if (errands.size() == 1) {
      errands.getFirst().run();
      return;
    }
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      var running = new ArrayList<Future<?>>();
      errands.forEach(errand -> running.add(threads.submit(errand)));
      for (var each : running) {
        each.get();
      }
    } catch (ExecutionException failed) {
      if (failed.getCause() instanceof RuntimeException broken) {
        throw broken;
      }
      throw new IllegalStateException(failed.getCause());
    } catch (InterruptedException stop) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(stop);
    }
  }
}
