package app.unbroken.delivery.courier;

import app.unbroken.chat.BotId;
import app.unbroken.delivery.Alerts;
import app.unbroken.delivery.Bots;
import app.unbroken.delivery.Sending;
import app.unbroken.delivery.Unavailable;
import app.unbroken.delivery.bucket.Buckets.Grant;
import app.unbroken.delivery.outbox.Finished;
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
 * Brings letters on their way, in a few threads of its own and one light one for each letter. Any
 * number of couriers in any number of processes may work on the same outbox.
 */
public final class Courier implements AutoCloseable {
  private static final Logger LOG = System.getLogger(Courier.class.getName());
  private static final Duration LOOK = Duration.ofSeconds(1);
  private static final Duration SWEEP = Duration.ofSeconds(5);
  private static final Duration REST = Duration.ofMillis(500);
  private static final int SWEPT_AT_ONCE = 200;

  private final Outbox outbox;
  private final Rates rates;
  private final Limits limits;
  private final LongSupplier nanoTime;
  private final Carrier carrier;
  private final Recorder recorder;
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
    rates = means.rates();
    nanoTime = means.nanoTime();
    carrier = new Carrier(outbox, bots, means);
    recorder = new Recorder(outbox, this::recorded);
    recording = Thread.ofPlatform().name("courier-record").unstarted(recorder);
  }

  public Courier start() {
    claiming.start();
    recording.start();
    var unused =
        sweeps.scheduleWithFixedDelay(
            this::sweepSafely, 0, SWEEP.toMillis(), TimeUnit.MILLISECONDS);
    return this;
  }

  /** Something was posted for this bot, and is committed. */
  public void wake(BotId bot) {
    woken.add(bot);
    bell.release();
  }

  /** Takes no more letters, lets those on their way arrive, gives back what was not begun. */
  @Override
  public void close() {
    closing = true;
    bell.release();
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
      var room = lane.room(nanoTime.getAsLong());
      if (room <= 0) {
        bots.remove();
        continue;
      }
      var grant = granted(lane, room);
      if (grant.granted() == 0) {
        wait = shorter(wait, grant.untilNext());
      } else if (claim(lane, grant.granted()) < grant.granted()) {
        bots.remove();
      } else {
        wait = Duration.ZERO;
      }
    }
    return wait;
  }

  private Grant granted(Lane lane, int room) {
    var spare = lane.takeSpare(room, nanoTime.getAsLong());
    return spare > 0 ? new Grant(spare, Duration.ZERO) : rates.take(lane.bot, room);
  }

  private int claim(Lane lane, int granted) {
    var claimedAt = nanoTime.getAsLong();
    var claimed = 0;
    try {
      var letters = outbox.claim(lane.bot, granted);
      var turns = turns(letters); // if nobody answers, these are left to their leases
      claimed = letters.size();
      lane.out(claimed);
      for (var each = 0; each < claimed; each++) {
        var letter = letters.get(each);
        var turn = turns.get(each);
        Thread.ofVirtual().name("letter").start(() -> carry(letter, turn, lane, claimedAt));
      }
      return claimed;
    } finally {
      lane.spare(granted - claimed, nanoTime.getAsLong());
    }
  }

  /** Asked together, for a claim gives one letter of a chat. */
  private List<Duration> turns(List<Letter> letters) {
    return letters.isEmpty() ? List.of() : rates.turns(letters.stream().map(Letter::to).toList());
  }

  private void carry(Letter letter, Duration turn, Lane lane, long claimedAt) {
    try {
      carrier
          .carry(letter, turn, lane, claimedAt)
          .ifPresentOrElse(ending -> recorder.add(new Finished(letter, ending)), () -> back(lane));
    } catch (RuntimeException broken) {
      LOG.log(Level.ERROR, "Letter " + letter.id().value() + " is left to its lease", broken);
      back(lane);
    }
  }

  private void recorded(Finished finished) {
    back(laneOf(finished.letter().to().bot()));
  }

  private Lane laneOf(BotId bot) {
    return lanes.computeIfAbsent(bot, id -> new Lane(id, limits.inFlight()));
  }

  /** The next letter of the same chat may be ready now. */
  private void back(Lane lane) {
    lane.back();
    wake(lane.bot);
  }

  private void sweepSafely() {
    try {
      sweep();
    } catch (Unavailable away) {
      LOG.log(Level.DEBUG, "No sweep while the database is away");
    } catch (RuntimeException broken) {
      LOG.log(Level.ERROR, "Cannot sweep", broken);
    }
  }

  /** Somebody died with letters in their hands, or stands still for too long. */
  private void sweep() {
    var many = !recorder.isBehind();
    while (many) {
      var letters = outbox.claimExpired(SWEPT_AT_ONCE);
      outbox.giveBack(letters.stream().filter(letter -> !letter.interrupted()).toList());
      outbox.finish(
          letters.stream()
              .filter(Letter::interrupted)
              .map(letter -> new Finished(letter, Afterwards.of(letter, INTERRUPTED)))
              .toList());
      many = letters.size() == SWEPT_AT_ONCE && !closing;
    }
  }

  private static final Sending INTERRUPTED = new Sending.Unknown("interrupted");

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
