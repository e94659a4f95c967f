package app.unbroken.delivery.intake;

import app.unbroken.delivery.Unavailable;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

/**
 * Brings together what arrives at the same time: whoever hands in a parcel waits; a free worker
 * takes everything that is waiting and serves it as one group. A lone parcel waits for nobody, and
 * the busier the desk is, the larger are the groups. One person's parcels stay in order and are
 * never in two groups at once.
 */
public final class Collector implements AutoCloseable {
  private static final Logger LOG = System.getLogger(Collector.class.getName());

  private final Desk desk;
  private final Clerk clerk;
  private final InstantSource clock;
  private final Limits limits;
  private final ReentrantLock lock = new ReentrantLock();
  private final Condition arrived = lock.newCondition();
  private final Deque<Ticket> waiting = new ArrayDeque<>();
  private final Set<Parcel.Whose> beingServed = new HashSet<>();
  private final List<Thread> workers = new ArrayList<>();
  private boolean closing;

  /**
   * @param workers how many groups are served at once
   * @param group the size of the largest group
   * @param waiting how many may wait before others are turned away
   * @param patience how long anybody waits, for each group that a batch of theirs makes
   */
  public record Limits(int workers, int group, int waiting, Duration patience) {
    public static final Limits DEFAULT = new Limits(3, 64, 2_000, Duration.ofSeconds(5));
  }

  public Collector(Desk desk, Clerk clerk, InstantSource clock, Limits limits) {
    this.desk = desk;
    this.clerk = clerk;
    this.clock = clock;
    this.limits = limits;
  }

  public Collector start() {
    for (var number = 1; number <= limits.workers(); number++) {
      workers.add(Thread.ofPlatform().name("desk-" + number).start(this::work));
    }
    return this;
  }

  /**
   * Hands in one parcel and waits until it is stored.
   *
   * @throws Unavailable if it was not, or nobody knows whether it was
   */
  public Receipt hand(Parcel parcel) {
    return hand(List.of(parcel)).getFirst();
  }

  /**
   * Hands in what came together, each person's in this order, and waits until all of it is stored.
   * One receipt for each parcel, in the same order.
   *
   * @throws Unavailable if some of it was not, or nobody knows; handing in all of it again is right
   */
  public List<Receipt> hand(List<Parcel> parcels) {
    var tickets = parcels.stream().map(Ticket::new).toList();
    lock.lock();
    try {
      if (closing || waiting.size() + tickets.size() > limits.waiting()) {
        throw new Unavailable(closing ? "closing" : "too many are waiting");
      }
      waiting.addAll(tickets);
      if (tickets.size() == 1) {
        arrived.signal();
      } else {
        arrived.signalAll();
      }
    } finally {
      lock.unlock();
    }
    try {
      var groups = Math.ceilDiv(tickets.size(), limits.group());
      var patience = limits.patience().multipliedBy(groups);
      return tickets.stream().map(ticket -> ticket.await(patience)).toList();
    } finally {
      withdraw(tickets);
    }
  }

  /** How many wait for a worker now. */
  public int waiting() {
    lock.lock();
    try {
      return waiting.size();
    } finally {
      lock.unlock();
    }
  }

  /** Serves whoever is waiting and takes nobody else. */
  @Override
  public void close() {
    lock.lock();
    try {
      closing = true;
      arrived.signalAll();
    } finally {
      lock.unlock();
    }
    workers.forEach(Collector::join);
  }

  private void work() {
    for (var group = next(); !group.isEmpty(); group = next()) {
      serve(group);
      release(group);
    }
  }

  private void serve(List<Ticket> group) {
    try {
      var receipts =
          desk.serve(group.stream().map(Ticket::parcel).toList(), clerk, clock.instant());
      for (var index = 0; index < group.size(); index++) {
        group.get(index).served(receipts.get(index));
      }
    } catch (Unavailable away) {
      group.forEach(ticket -> ticket.failed(away));
    } catch (RuntimeException failure) {
      LOG.log(Level.ERROR, "The desk broke on a group of " + group.size(), failure);
      group.forEach(ticket -> ticket.failed(failure));
    }
  }

  /** The next group; empty when it is time to go home. */
  private List<Ticket> next() {
    lock.lock();
    try {
      var group = pick();
      while (group.isEmpty() && !(closing && waiting.isEmpty())) {
        arrived.awaitUninterruptibly();
        group = pick();
      }
      return group;
    } finally {
      lock.unlock();
    }
  }

  private List<Ticket> pick() {
    var group = new ArrayList<Ticket>();
    var whose = new HashSet<Parcel.Whose>();
    var people = people();
    for (var tickets = waiting.iterator(); tickets.hasNext() && group.size() < limits.group(); ) {
      var ticket = tickets.next();
      var person = ticket.parcel().whose();
      if (!beingServed.contains(person) && (whose.size() < people || whose.contains(person))) {
        whose.add(person);
        group.add(ticket);
        tickets.remove();
      }
    }
    beingServed.addAll(whose);
    return group;
  }

  /**
   * How many people may be in the next group. Where a batch of a few people is waiting that write a
   * lot, all of them in one group would leave the other workers with nobody to serve.
   */
  private int people() {
    if (waiting.size() <= limits.group()) {
      return limits.group();
    }
    var free =
        waiting.stream()
            .map(ticket -> ticket.parcel().whose())
            .filter(person -> !beingServed.contains(person))
            .distinct()
            .count();
    return free >= limits.group()
        ? limits.group()
        : Math.max(1, Math.ceilDiv((int) free, limits.workers()));
  }

  private void release(List<Ticket> group) {
    lock.lock();
    try {
      group.forEach(ticket -> beingServed.remove(ticket.parcel().whose()));
      if (!waiting.isEmpty() || closing) {
        arrived.signalAll();
      }
    } finally {
      lock.unlock();
    }
  }

  private void withdraw(List<Ticket> tickets) {
    if (tickets.stream().anyMatch(Ticket::isOpen)) {
      lock.lock();
      try {
        tickets.forEach(waiting::remove);
      } finally {
        lock.unlock();
      }
    }
  }

  private static void join(Thread worker) {
    try {
      worker.join();
    } catch (InterruptedException stop) {
      Thread.currentThread().interrupt();
    }
  }
}
