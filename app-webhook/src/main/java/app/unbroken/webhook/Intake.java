package app.unbroken.webhook;

import app.unbroken.chat.Received;
import app.unbroken.delivery.Bot;
import app.unbroken.delivery.intake.Cause;
import app.unbroken.delivery.intake.Collector;
import app.unbroken.delivery.intake.DeadLetters;
import app.unbroken.delivery.intake.FloodGuard;
import app.unbroken.delivery.intake.Parcel;
import app.unbroken.delivery.intake.Raw;
import app.unbroken.user.WorkspaceId;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.MDC;

/** Where every messenger hands in what it received. */
public final class Intake {
  private static final Logger LOG = LoggerFactory.getLogger(Intake.class);

  /** Few enough that a batch leaves room among those who wait. */
  private static final int AT_ONCE = 500;

  private final Collector collector;
  private final FloodGuard guard;
  private final DeadLetters deadLetters;

  public Intake(Collector collector, FloodGuard guard, DeadLetters deadLetters) {
    this.collector = collector;
    this.guard = guard;
    this.deadLetters = deadLetters;
  }

  /**
   * Returns once the update is safe, or is to be forgotten.
   *
   * @throws app.unbroken.delivery.Unavailable if it was not saved, or nobody knows
   */
  public void take(WorkspaceId workspace, Received received, byte[] raw) {
    var parcel = new Parcel(workspace, received, new Raw(raw));
    MDC.put("operation", parcel.operation().value());
    MDC.put("workspace", workspace.value());
    MDC.put("messenger", received.from().messenger().code());
    try {
      admit(parcel);
    } finally {
      List.of("operation", "workspace", "messenger").forEach(MDC::remove);
    }
  }

  private void admit(Parcel parcel) {
    admitted(parcel).ifPresent(collector::hand);
  }

  private Optional<Parcel> admitted(Parcel parcel) {
    return switch (guard.admit(parcel.whose())) {
      case SERVE -> Optional.of(parcel);
      case NOTICE ->
          Optional.of(new Parcel(parcel.workspace(), parcel.received(), parcel.raw(), true));
      case DROP -> Optional.empty();
    };
  }

  /**
   * Takes what came together, each person's in this order. A batch that breaks off comes again as a
   * whole, and what was safe before has no second effect then.
   *
   * @throws app.unbroken.delivery.Unavailable if some of it was not saved, or nobody knows
   */
  public void takeAll(List<Parcel> together) {
    for (var from = 0; from < together.size(); from += AT_ONCE) {
      var some = together.subList(from, Math.min(from + AT_ONCE, together.size()));
      var parcels = some.stream().flatMap(parcel -> admitted(parcel).stream()).toList();
      collector.hand(parcels);
    }
  }

  /**
   * Keeps what is genuine and of an unknown form: refused, it would come again and hold up its
   * chat.
   *
   * @throws app.unbroken.delivery.Unavailable if it was not kept
   */
  public void setAside(Bot bot, String updateId, byte[] raw, String why) {
    var cause = new Cause("an update of an unknown form", why);
    var letter = deadLetters.bury(bot.workspace(), bot.id(), updateId, new Raw(raw), cause);
    LOG.error("{}:{} is buried as {}: {}", bot.id().value(), updateId, letter.value(), why);
  }
}
