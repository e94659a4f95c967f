package app.unbroken.telegram.fake;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayDeque;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.PriorityQueue;
import java.util.Random;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/**
 * Delivers updates to a webhook as Telegram's own server does: one after the other within a lane,
 * lanes beside each other, the head of a lane again and again until it is accepted or too old. The
 * first repetition comes at once, then after 2, 4, 8 … seconds up to a random 60-120, unless the
 * webhook itself said when.
 */
final class WebhookDelivery implements AutoCloseable {
  private static final Duration LOOK_AT_CLOCK = Duration.ofMillis(5);
  private static final Duration GONE_LIMIT = Duration.ofHours(23);
  private static final int LONGEST_RETRY_AFTER = 3600;

  private final Updates updates;
  private final InstantSource clock;
  private final WebhookCall call;
  private final Runnable gone;
  private final Random random;

  private final ReentrantLock lock = new ReentrantLock();
  private final Map<Long, Lane> lanes = new HashMap<>();
  private final PriorityQueue<Lane> queue =
      new PriorityQueue<>(Comparator.comparing((Lane lane) -> lane.wakeAt));
  private final AtomicInteger dropped = new AtomicInteger();
  private final ConcurrentLinkedQueue<Integer> answers = new ConcurrentLinkedQueue<>();
  private @Nullable Webhook webhook;
  private @Nullable Instant goneSince;
  private int underWay;
  private volatile boolean closed;

  private static final class Lane {
    final Deque<PendingUpdate> waiting = new ArrayDeque<>();
    Instant wakeAt = Instant.MIN;
    int failures;
    long delay = 1;

    void fresh() {
      wakeAt = Instant.MIN;
      failures = 0;
      delay = 1;
    }
  }

  /**
   * @param gone called when the webhook has said 410 for too long
   */
  WebhookDelivery(
      Updates updates, InstantSource clock, WebhookCall call, long seed, Runnable gone) {
    this.updates = updates;
    this.clock = clock;
    this.call = call;
    this.random = new Random(seed);
    this.gone = gone;
    updates.onNew(this::add);
    Thread.ofVirtual().name("fake-telegram-clock").start(this::watchClock);
  }

  /** How many updates grew too old. */
  int dropped() {
    return dropped.get();
  }

  /** What the webhook answered, as HTTP status; 0 where nothing came back. */
  List<Integer> answers() {
    return List.copyOf(answers);
  }

  /** When the next attempt is due; empty while one is under way or nothing waits. */
  Optional<Instant> nextAttempt() {
    lock.lock();
    try {
      return underWay > 0 || queue.isEmpty()
          ? Optional.empty()
          : Optional.of(queue.element().wakeAt);
    } finally {
      lock.unlock();
    }
  }

  void use(@Nullable Webhook now) {
    lock.lock();
    try {
      webhook = now;
      goneSince = null;
      lanes.clear();
      queue.clear();
      if (now != null) {
        updates.waiting().forEach(this::add);
      }
    } finally {
      lock.unlock();
    }
  }

  @Override
  public void close() {
    closed = true;
    use(null);
  }

  private void add(PendingUpdate update) {
    lock.lock();
    try {
      if (webhook == null) {
        return;
      }
      var lane = lanes.computeIfAbsent(update.lane(), id -> new Lane());
      lane.waiting.add(update);
      if (lane.waiting.size() == 1) {
        queue.add(lane);
      }
      sendWhatIsDue();
    } finally {
      lock.unlock();
    }
  }

  private void watchClock() {
    while (!closed) {
      lock.lock();
      try {
        sendWhatIsDue();
      } finally {
        lock.unlock();
      }
      try {
        Thread.sleep(LOOK_AT_CLOCK);
      } catch (InterruptedException e) {
        return;
      }
    }
  }

  private void sendWhatIsDue() {
    var now = clock.instant();
    while (webhook != null
        && underWay < webhook.maxConnections()
        && !queue.isEmpty()
        && !queue.element().wakeAt.isAfter(now)) {
      var lane = queue.remove();
      var to = webhook;
      var update = lane.waiting.element();
      underWay++;
      Thread.ofVirtual().start(() -> deliver(lane, update, to));
    }
  }

  private void deliver(Lane lane, PendingUpdate update, Webhook to) {
    var outcome = call.deliver(to, update.json());
    lock.lock();
    try {
      underWay--;
      if (lanes.get(update.lane()) == lane) {
        settle(lane, update, outcome);
      }
      sendWhatIsDue();
    } finally {
      lock.unlock();
    }
  }

  private void settle(Lane lane, PendingUpdate update, WebhookCall.Outcome outcome) {
    noteGone(outcome);
    answers.add(outcome.status());
    if (outcome.accepted()) {
      updates.acknowledge(update.id());
      lane.waiting.remove();
      lane.fresh();
    } else if (!mayWait(lane, update, outcome)) {
      updates.done(update.id());
      lane.waiting.remove();
      lane.fresh();
    }
    if (lane.waiting.isEmpty()) {
      lanes.remove(update.lane());
    } else {
      queue.add(lane);
    }
  }

  /** Sets when it is tried again; false where the update will be too old by then. */
  private boolean mayWait(Lane lane, PendingUpdate update, WebhookCall.Outcome outcome) {
    var retryAfter = Math.clamp(outcome.retryAfter(), 0, LONGEST_RETRY_AFTER);
    var wait = (long) retryAfter;
    if (retryAfter == 0 && lane.failures > 0) {
      lane.delay = Math.min(random.nextLong(60, 121), lane.delay * 2);
      wait = lane.delay;
    }
    lane.failures++;
    lane.wakeAt = clock.instant().plusSeconds(wait);
    if (lane.wakeAt.isAfter(update.expiresAt())) {
      dropped.incrementAndGet();
      return false;
    }
    return true;
  }

  private void noteGone(WebhookCall.Outcome outcome) {
    if (outcome.status() != 410) {
      goneSince = null;
    } else if (goneSince == null) {
      goneSince = clock.instant();
    } else if (clock.instant().isAfter(goneSince.plus(GONE_LIMIT))) {
      Thread.ofVirtual().start(gone);
    }
  }
}
