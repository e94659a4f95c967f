package app.unbroken.cli.terminal;

import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/**
 * While a person thinks, the bot may speak up: looked for every second. A pipe is never
 * interrupted, so that what it gives does not depend on how fast the machine is.
 */
final class Listening {
  private final ScheduledExecutorService seconds;

  private Listening(ScheduledExecutorService seconds) {
    this.seconds = seconds;
  }

  static Listening to(Chat chat, Console console) {
    var seconds =
        Executors.newSingleThreadScheduledExecutor(
            task -> Thread.ofPlatform().daemon().name("listening").unstarted(task));
    if (console.isInteractive()) {
      var unused = seconds.scheduleWithFixedDelay(chat::listen, 1, 1, TimeUnit.SECONDS);
    }
    return new Listening(seconds);
  }

  void stop() {
    seconds.shutdownNow();
  }
}
