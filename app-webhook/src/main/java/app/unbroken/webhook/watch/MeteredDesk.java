package app.unbroken.webhook.watch;

import app.unbroken.chat.Incoming;
import app.unbroken.delivery.Unavailable;
import app.unbroken.delivery.intake.Clerk;
import app.unbroken.delivery.intake.DeadLetterId;
import app.unbroken.delivery.intake.Desk;
import app.unbroken.delivery.intake.Parcel;
import app.unbroken.delivery.intake.Receipt;
import io.micrometer.core.instrument.DistributionSummary;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;

/** A desk that counts what is decided at it, and how long that takes. */
public final class MeteredDesk implements Desk {
  private final Desk desk;
  private final Meters meters;
  private final DistributionSummary groups;

  public MeteredDesk(Desk desk, Meters meters) {
    this.desk = desk;
    this.meters = meters;
    groups = DistributionSummary.builder("unbroken.desk.group").register(meters.registry());
  }

  @Override
  public List<Receipt> serve(List<Parcel> parcels, Clerk clerk, Instant now) {
    var began = System.nanoTime();
    groups.record(parcels.size());
    try {
      var receipts = desk.serve(parcels, clerk, now);
      var took = Duration.ofNanos(System.nanoTime() - began);
      for (var index = 0; index < parcels.size(); index++) {
        count(parcels.get(index), outcome(receipts.get(index)), took);
      }
      return receipts;
    } catch (Unavailable away) {
      told(parcels, "unavailable", began);
      throw away;
    } catch (RuntimeException broken) {
      told(parcels, "broken", began);
      throw broken;
    }
  }

  @Override
  public Receipt replay(DeadLetterId letter, Parcel parcel, Clerk clerk, Instant now) {
    return desk.replay(letter, parcel, clerk, now);
  }

  private void told(List<Parcel> parcels, String outcome, long began) {
    var took = Duration.ofNanos(System.nanoTime() - began);
    parcels.forEach(parcel -> count(parcel, outcome, took));
  }

  private void count(Parcel parcel, String outcome, Duration took) {
    meters
        .timer(
            "unbroken.updates",
            "messenger",
            parcel.received().from().messenger().code(),
            "kind",
            kind(parcel.received().what()),
            "outcome",
            outcome)
        .record(took);
  }

  /** A closed set of names: the forms of what may come in. */
  private static String kind(Incoming what) {
    return what.getClass().getSimpleName().toLowerCase(Locale.ROOT);
  }

  private static String outcome(Receipt receipt) {
    return switch (receipt) {
      case Receipt.Handled handled -> "handled";
      case Receipt.SeenBefore seen -> "seen_before";
      case Receipt.Buried buried -> "buried";
    };
  }
}
