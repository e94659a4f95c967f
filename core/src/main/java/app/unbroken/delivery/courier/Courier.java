package app.unbroken.delivery.courier;

import app.unbroken.chat.BotId;
import app.unbroken.delivery.Alerts;
import app.unbroken.delivery.Bots;
import app.unbroken.delivery.Unavailable;
import app.unbroken.delivery.outbox.Finished;
import app.unbroken.delivery.outbox.Handover;
import app.unbroken.delivery.outbox.Letter;
import app.unbroken.delivery.outbox.Outbox;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;

/**
 * Brings letters on their way, in a few threads of its own and one light one for each letter: those
 * that are handed over with the commit that posted them, and those it finds in the outbox. Any
 * number of couriers in any number of processes may work on the same outbox.
 */
public final class Courier implements Handover, AutoCloseable {
  private static final Logger LOG = System.getLogger(Courier.class.getName());
  private static final Duration LOOK = Duration.ofSeconds(1);
  private static final Duration SWEEP = Duration.ofSeconds(5);
  private static final Duration REST = Duration.ofMillis(500);

  private final Outbox outbox;
  private final Limits limits;
  private final LongSupplier nanoTime;
  private final Recorder recorder;
  private final Sweep sweep;
  private final Dispatch dispatch;
  private final Map<BotId, Lane> lanes = new ConcurrentHashMap<>();
  private final Set<BotId> woken = ConcurrentHashMap.newKeySet();
  private final Semaphore bell = new Semaphore(0);
  private final Thread claiming =
      Thread.ofPlatform().name("courier-claim").unstarted(this::claimAlways);
  private final Thread recording;
  private final ScheduledExecutorService sweeps =
      Executors.newSingleThreadScheduledExecutor(
          Thread.ofPlatform().name("courier-sweep").factory());
  private volatile boolean closing;

  /**
   * @param inFlight how many letters of one bot may be out at once
   * @param stopping how long to wait for those when closing
   */
  public record Limits(int inFlight, Duration stopping) {
    public static final Limits DEFAULT = new Limits(16, Duration.ofSeconds(12));
  }

  /**
   * What a courier works with.
   *
   * @param nanoTime a clock that never goes back, such as {@link System#nanoTime}
   */
  public record Means(
      Senders senders, Rates rates, Alerts alerts, Drafts drafts, LongSupplier nanoTime) {
    public Means(Senders senders, Rates rates, Alerts alerts, LongSupplier nanoTime) {
      this(senders, rates, alerts, Drafts.NONE, nanoTime);
    }
  }

  public Courier(Outbox outbox, Bots bots, Means means, Limits limits) {
    this.outbox = outbox;
    this.limits = limits;
    nanoTime = means.nanoTime();
    recorder = new Recorder(outbox, this::recorded);
    recording = Thread.ofPlatform().name("courier-record").unstarted(recorder);
    sweep = new Sweep(outbox, recorder, this::wake);
    var around = new Dispatch.Around(outbox, new Carrier(outbox, bots, means), recorder);
    dispatch = new Dispatch(around, means, sweep::leave, lane -> wake(lane.bot));
  }

  public Courier start() {
    claiming.start();
    recording.start();
    var unused = sweeps.scheduleWithFixedDelay(sweep, 0, SWEEP.toMillis(), TimeUnit.MILLISECONDS);
    return this;
  }

  @Override
  public void wake(BotId bot) {
    woken.add(bot);
    bell.release();
  }

  @Override
  public Hands hands(BotId bot, int wanted) {
    var lane = laneOf(bot);
    var since = nanoTime.getAsLong();
    return new Held(lane, closing ? 0 : lane.reserve(wanted, since), since);
  }

  /** Places of a lane, held since a moment before the leases began of what they are for. */
  private final class Held implements Hands {
    private final Lane lane;
    private final long since;
    private int free;

    Held(Lane lane, int free, long since) {
      this.lane = lane;
      this.free = free;
      this.since = since;
    }

    @Override
    public int free() {
      return free;
    }

    @Override
    public void take(List<Letter> letters) {
      free -= letters.size();
      Thread.ofVirtual().name("handover").start(() -> dispatch.handed(letters, lane, since));
    }

    @Override
    public void leave(List<Letter> letters) {
      sweep.leave(letters);
    }

    @Override
    public void close() {
      if (free > 0 && lane.back(free)) {
        wake(lane.bot);
      }
      free = 0;
    }
  }

  /** Takes no more letters, lets those on their way arrive, gives back what was not begun. */
  @Override
  public void close() {
    closing = true;
    bell.release();
    sweep.stop();
    sweeps.shutdown();
    join(claiming, limits.stopping()); // or what it is about to be given would belong to nobody
    var patience = nanoTime.getAsLong() + limits.stopping().toNanos();
    while (!lanes.values().stream().allMatch(Lane::isIdle) && nanoTime.getAsLong() - patience < 0) {
      if (!Pause.of(Duration.ofMillis(5))) {
        break;
      }
    }
    recorder.close();
    join(recording, Duration.ZERO);
    sweeps.close();
  }

  private void claimAlways() {
    var lookedAt = nanoTime.getAsLong() - LOOK.toNanos();
    var due = new LinkedHashSet<BotId>();
    while (!closing) {
      var wait = LOOK;
      try {
        if (nanoTime.getAsLong() - lookedAt >= LOOK.toNanos()) {
          lookedAt = nanoTime.getAsLong();
          due.addAll(outbox.waiting());
        }
        wait = claimFor(due);
      } catch (Unavailable away) {
        Pause.of(REST);
      } catch (RuntimeException broken) {
        LOG.log(Level.ERROR, "Cannot claim letters", broken);
        Pause.of(REST);
      }
      listen(wait);
    }
  }

  /** Claims for every bot that is due, forgets those for which nothing is left to do now. */
  private Duration claimFor(Set<BotId> due) {
    for (var bots = woken.iterator(); bots.hasNext(); ) {
      due.add(bots.next());
      bots.remove();
    }
    var wait = LOOK;
    for (var bots = due.iterator(); bots.hasNext(); ) {
      var lane = laneOf(bots.next());
      lane.looking();
      var room = lane.room(nanoTime.getAsLong());
      if (room <= 0) {
        bots.remove();
        continue;
      }
      var grant = dispatch.granted(lane, 1, room);
      if (grant.granted() == 0) {
        wait = shorter(wait, grant.untilNext());
      } else if (dispatch.claim(lane, grant.granted()) < grant.granted()) {
        bots.remove();
      } else {
        wait = Duration.ZERO;
      }
    }
    return wait;
  }

  private void recorded(Finished finished) {
    dispatch.recorded(finished, laneOf(finished.letter().to().bot()));
  }

  private Lane laneOf(BotId bot) {
    return lanes.computeIfAbsent(bot, id -> new Lane(id, limits.inFlight()));
  }

  private void listen(Duration wait) {
    try {
      if (bell.tryAcquire(wait.toNanos(), TimeUnit.NANOSECONDS)) {
        bell.drainPermits();
      }
    } catch (InterruptedException stop) {
      Thread.currentThread().interrupt();
    }
  }

  private static Duration shorter(Duration left, Duration right) {
    return left.compareTo(right) <= 0 ? left : right;
  }

  /** Without a limit if that is zero. */
  private static void join(Thread thread, Duration atMost) {
    try {
      thread.join(atMost.toMillis());
    } catch (InterruptedException stop) {
      Thread.currentThread().interrupt();
    }
  }
}
