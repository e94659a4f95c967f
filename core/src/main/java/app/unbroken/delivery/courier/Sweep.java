package app.unbroken.delivery.courier;

import app.unbroken.chat.BotId;
import app.unbroken.delivery.Sending;
import app.unbroken.delivery.Unavailable;
import app.unbroken.delivery.outbox.Finished;
import app.unbroken.delivery.outbox.Letter;
import app.unbroken.delivery.outbox.Outbox;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.Consumer;

/** Brings back what was left leased and nobody carries. */
final class Sweep implements Runnable {
  private static final Logger LOG = System.getLogger(Sweep.class.getName());
  private static final int AT_ONCE = 200;
  private static final Sending INTERRUPTED = new Sending.Unknown("interrupted");

  private final Outbox outbox;
  private final Recorder recorder;
  private final Consumer<BotId> wake;
  private final Queue<Letter> left = new ConcurrentLinkedQueue<>();
  private volatile boolean stopping;

  /**
   * @param wake hears of bots whose letters came back
   */
  Sweep(Outbox outbox, Recorder recorder, Consumer<BotId> wake) {
    this.outbox = outbox;
    this.recorder = recorder;
    this.wake = wake;
  }

  /** To be given back as soon as the database answers; their leases may never have been granted. */
  void leave(List<Letter> letters) {
    left.addAll(letters);
  }

  /** Whatever is still to be swept is left to others. */
  void stop() {
    stopping = true;
  }

  @Override
  public void run() {
    try {
      giveBackLeft();
      takeOver();
    } catch (Unavailable away) {
      LOG.log(Level.DEBUG, "No sweep while the database is away");
    } catch (RuntimeException broken) {
      LOG.log(Level.ERROR, "Cannot sweep", broken);
    }
  }

  private void giveBackLeft() {
    var letters = new ArrayList<Letter>();
    for (var letter = left.poll(); letter != null; letter = left.poll()) {
      letters.add(letter);
    }
    try {
      outbox.giveBack(letters);
    } catch (Unavailable away) {
      left.addAll(letters);
      throw away;
    }
    letters.stream().map(letter -> letter.to().bot()).distinct().forEach(wake);
  }

  /** Somebody died with letters in their hands, or stands still for too long. */
  private void takeOver() {
    var many = !recorder.isBehind();
    while (many) {
      var letters = outbox.claimExpired(AT_ONCE);
      outbox.giveBack(letters.stream().filter(letter -> !letter.interrupted()).toList());
      outbox.finish(
          letters.stream()
              .filter(Letter::interrupted)
              .map(letter -> new Finished(letter, Afterwards.of(letter, INTERRUPTED)))
              .toList());
      many = letters.size() == AT_ONCE && !stopping;
    }
  }
}
