package app.unbroken.delivery.courier;

import app.unbroken.chat.Outgoing;
import app.unbroken.delivery.Alerts;
import app.unbroken.delivery.Bots;
import app.unbroken.delivery.MessageSender;
import app.unbroken.delivery.Sending;
import app.unbroken.delivery.Unavailable;
import app.unbroken.delivery.outbox.Ending;
import app.unbroken.delivery.outbox.Letter;
import app.unbroken.delivery.outbox.Outbox;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.LongSupplier;

/** Brings one claimed letter to its messenger. */
final class Carrier {
  /** Any later, and the lease could run out while the messenger still listens. */
  private static final Duration LATEST_START =
      Outbox.LEASE.minus(MessageSender.LONGEST).minusSeconds(1);

  /** For what was claimed already; the pause that counts is the one that somebody can end. */
  private static final Duration UNTIL_PAUSED = Duration.ofSeconds(5);

  private static final Duration UNTIL_KNOWN = Duration.ofSeconds(30);
  private static final Duration UNTIL_WRITABLE = Duration.ofSeconds(2);

  private final Outbox outbox;
  private final Bots bots;
  private final Senders senders;
  private final Rates rates;
  private final Alerts alerts;
  private final Drafts drafts;
  private final LongSupplier nanoTime;

  Carrier(Outbox outbox, Bots bots, Courier.Means means) {
    this.outbox = outbox;
    this.bots = bots;
    senders = means.senders();
    rates = means.rates();
    alerts = means.alerts();
    drafts = means.drafts();
    nanoTime = means.nanoTime();
  }

  /**
   * What became of the letter; empty where it is no longer ours, or was not begun in time.
   *
   * @param turn how long until it is its chat's turn
   */
  Optional<Ending> carry(Letter letter, Duration turn, Lane lane, long claimedAt) {
    if (letter.expired()) {
      return notSent(lane, new Ending.TooLate());
    }
    var sender = senders.of(lane.bot);
    if (sender.isEmpty()) {
      return notSent(lane, later(UNTIL_KNOWN, "this process does not know the bot"));
    }
    if (turn.isPositive()) {
      return notSent(lane, later(turn, "not its chat's turn"));
    }
    var nanos = nanoTime.getAsLong();
    if (lane.isPaused(nanos) || nanos - claimedAt > LATEST_START.toNanos()) {
      return notSent(lane, later(Duration.ZERO, "held up"));
    }
    return switch (letter.what()) {
      case Outgoing.Draft draft -> carryDraft(letter, draft, lane, sender.get());
      default -> begun(letter, lane, sender.get());
    };
  }

  private Optional<Ending> begun(Letter letter, Lane lane, MessageSender sender) {
    return mayBegin(letter) ? Optional.of(sent(letter, lane, sender)) : Optional.empty();
  }

  /** A draft that cannot be written is tried again; the next letters of its chat wait with it. */
  private Optional<Ending> carryDraft(
      Letter letter, Outgoing.Draft draft, Lane lane, MessageSender sender) {
    Optional<Outgoing> written;
    try {
      written = drafts.write(letter, draft);
    } catch (Unavailable away) {
      return notSent(lane, later(UNTIL_WRITABLE, "the database is away"));
    } catch (RuntimeException broken) {
      var why = "cannot be written: " + broken.getClass().getSimpleName();
      return notSent(lane, Afterwards.of(letter, new Sending.NotSent(why)));
    }
    return written.isEmpty()
        ? notSent(lane, new Ending.Unwanted())
        : begun(letter.saying(written.get()), lane, sender);
  }

  private static Ending later(Duration wait, String why) {
    return new Ending.Again(wait, false, false, why);
  }

  private Optional<Ending> notSent(Lane lane, Ending ending) {
    lane.spare(1, nanoTime.getAsLong());
    return Optional.of(ending);
  }

  /** What must not come twice is marked first; a crash from here on leaves it uncertain. */
  private boolean mayBegin(Letter letter) {
    return letter.mayComeTwice() || outbox.begin(List.of(letter)).contains(letter.id());
  }

  private Ending sent(Letter letter, Lane lane, MessageSender sender) {
    var sending = send(letter, sender);
    lane.heard(sending, nanoTime.getAsLong());
    switch (sending) {
      case Sending.Wait(var howLong, var wholeBot) -> {
        if (wholeBot || lane.complained(letter.to(), nanoTime.getAsLong())) {
          calmDown(lane, howLong);
        }
      }
      case Sending.Refused(var refusal, var why) when refusal == Sending.Refusal.BOT -> {
        lane.pause(UNTIL_PAUSED, nanoTime.getAsLong());
        if (bots.refuse(lane.bot, why)) {
          alerts.raise("bot-refused", lane.bot, why);
        }
      }
      case Sending.Refused refused -> {}
      case Sending.Sent sent -> {}
      case Sending.NotSent notSent -> {}
      case Sending.Unknown unknown -> {}
      case Sending.Moved moved -> {}
    }
    return Afterwards.of(letter, sending);
  }

  private void calmDown(Lane lane, Duration howLong) {
    lane.pause(howLong, nanoTime.getAsLong());
    rates.slowDown(lane.bot);
    bots.pause(lane.bot, howLong, "asked to wait");
  }

  /** A sender must not throw; if it does all the same, nobody knows what it did. */
  private static Sending send(Letter letter, MessageSender sender) {
    try {
      return sender.send(letter.to(), letter.what(), letter.id().reference());
    } catch (RuntimeException broken) {
      return new Sending.Unknown("the sender broke: " + broken.getClass().getSimpleName());
    }
  }
}
