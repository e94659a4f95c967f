package app.unbroken.delivery.courier;

import app.unbroken.delivery.bucket.Buckets.Grant;
import app.unbroken.delivery.outbox.Ending;
import app.unbroken.delivery.outbox.Finished;
import app.unbroken.delivery.outbox.Letter;
import app.unbroken.delivery.outbox.Outbox;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.LongSupplier;

/** Sends letters whose leases we hold, each in a light thread of its own. */
final class Dispatch {
  private static final Logger LOG = System.getLogger(Dispatch.class.getName());

  private final Outbox outbox;
  private final Carrier carrier;
  private final Recorder recorder;
  private final Rates rates;
  private final LongSupplier nanoTime;
  private final Consumer<List<Letter>> left;
  private final Consumer<Lane> more;

  /** Where letters go to from here. */
  record Around(Outbox outbox, Carrier carrier, Recorder recorder) {}

  /**
   * @param left takes what could not be given back
   * @param more hears of lanes in which another letter may be ready
   */
  Dispatch(Around around, Courier.Means means, Consumer<List<Letter>> left, Consumer<Lane> more) {
    outbox = around.outbox;
    carrier = around.carrier;
    recorder = around.recorder;
    rates = means.rates();
    nanoTime = means.nanoTime();
    this.left = left;
    this.more = more;
  }

  /**
   * How many may leave now, up to {@code most}; what is not needed is to be spared.
   *
   * @param needed so many of what was spared before are enough
   */
  Grant granted(Lane lane, int needed, int most) {
    var spare = lane.takeSpare(most, nanoTime.getAsLong());
    if (spare >= needed) {
      return new Grant(spare, Duration.ZERO);
    }
    var grant = rates.take(lane.bot, most - spare);
    if (grant.granted() == 0) {
      lane.dry(grant.untilNext(), nanoTime.getAsLong());
    }
    return new Grant(spare + grant.granted(), grant.untilNext());
  }

  /** Claims up to so many and sends them; returns how many there were. */
  int claim(Lane lane, int granted) {
    var claimedAt = nanoTime.getAsLong();
    var claimed = 0;
    try {
      var letters = outbox.claim(lane.bot, granted);
      var turns = turns(letters); // if nobody answers, these are left to their leases
      claimed = letters.size();
      lane.out(claimed);
      carryAll(letters, turns, lane, claimedAt);
      return claimed;
    } finally {
      lane.spare(granted - claimed, nanoTime.getAsLong());
    }
  }

  /** Sends what was handed over; what may not leave yet waits in the outbox like any other. */
  void handed(List<Letter> letters, Lane lane, long since) {
    var leaving = 0;
    try {
      var most = letters.size() + Math.max(0, lane.room(nanoTime.getAsLong()));
      var granted = granted(lane, letters.size(), most).granted();
      var allowed = letters.subList(0, Math.min(granted, letters.size()));
      lane.spare(granted - allowed.size(), nanoTime.getAsLong());
      var turns = turns(allowed);
      leaving = allowed.size();
      carryAll(allowed, turns, lane, since);
    } catch (RuntimeException away) {
      LOG.log(Level.DEBUG, "Letters that were handed over wait: {0}", away.getMessage());
    } finally {
      putBack(letters.subList(leaving, letters.size()), lane);
    }
  }

  private void putBack(List<Letter> letters, Lane lane) {
    if (letters.isEmpty()) {
      return;
    }
    try {
      outbox.giveBack(letters);
    } catch (RuntimeException away) {
      left.accept(letters);
    }
    lane.back(letters.size());
    more.accept(lane);
  }

  /** Asked together, for nobody gets two letters of a chat at once. */
  private List<Duration> turns(List<Letter> letters) {
    return letters.isEmpty() ? List.of() : rates.turns(letters.stream().map(Letter::to).toList());
  }

  private void carryAll(List<Letter> letters, List<Duration> turns, Lane lane, long since) {
    for (var each = 0; each < letters.size(); each++) {
      var letter = letters.get(each);
      var turn = turns.get(each);
      Thread.ofVirtual().name("letter").start(() -> carry(letter, turn, lane, since));
    }
  }

  private void carry(Letter letter, Duration turn, Lane lane, long since) {
    try {
      carrier
          .carry(letter, turn, lane, since)
          .ifPresentOrElse(ending -> recorder.add(new Finished(letter, ending)), () -> lost(lane));
    } catch (RuntimeException broken) {
      LOG.log(Level.ERROR, "Letter " + letter.id().value() + " is left to its lease", broken);
      lost(lane);
    }
  }

  private void lost(Lane lane) {
    lane.back(1);
    more.accept(lane);
  }

  /** What became of a letter is written down: the next one of its chat may be ready now. */
  void recorded(Finished finished, Lane lane) {
    var passedOver = lane.back(1);
    if (passedOver || !(finished.ending() instanceof Ending.Delivered)) {
      more.accept(lane);
    }
  }
}
