package app.unbroken.delivery.intake;

import static app.unbroken.delivery.intake.FloodGuard.Admission.DROP;
import static app.unbroken.delivery.intake.FloodGuard.Admission.NOTICE;
import static app.unbroken.delivery.intake.FloodGuard.Admission.SERVE;
import static org.assertj.core.api.Assertions.assertThat;

import app.unbroken.delivery.bucket.Bucket;
import app.unbroken.delivery.bucket.Buckets;
import app.unbroken.delivery.bucket.LocalBuckets;
import app.unbroken.delivery.intake.FloodGuard.Admission;
import java.util.EnumMap;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class FloodGuardTest {
  private static final Parcel.Whose ANNA = new Parcel.Whose(Parcels.BOT, "anna");

  private long nanos = 7;
  private final FloodGuard guard = new FloodGuard(() -> nanos);

  @Test
  void whoever_taps_quickly_for_a_while_is_served() {
    for (var tap = 0; tap < 30; tap++) {
      assertThat(guard.admit(ANNA)).isEqualTo(SERVE);
    }
  }

  @Test
  void a_thousand_a_second_are_noticed_once_a_minute_and_dropped() {
    var counts = new EnumMap<Admission, Integer>(Admission.class);
    for (var update = 0; update < 60_000; update++) {
      nanos += 1_000_000;
      counts.merge(guard.admit(ANNA), 1, Integer::sum);
    }

    assertThat(counts.get(SERVE)).isBetween(140, 160);
    assertThat(counts.get(NOTICE)).isBetween(1, 2);
    assertThat(counts.get(DROP)).isGreaterThan(59_000);
  }

  @Test
  void nobody_else_notices() {
    for (var update = 0; update < 1_000; update++) {
      guard.admit(ANNA);
    }

    assertThat(guard.admit(new Parcel.Whose(Parcels.BOT, "boris"))).isEqualTo(SERVE);
  }

  @Test
  void after_a_rest_everything_is_well_again() {
    for (var update = 0; update < 1_000; update++) {
      guard.admit(ANNA);
    }
    nanos += 15_000_000_000L;

    assertThat(guard.admit(ANNA)).isEqualTo(SERVE);
  }

  /** Each instance serves a few unasked, and all of them together what one would. */
  @Test
  void several_instances_share_their_patience() {
    var shared = new LocalBuckets(() -> nanos);
    var instances = Stream.generate(() -> new FloodGuard(() -> nanos, shared)).limit(4).toList();

    var served = 0;
    for (var update = 0; update < 60_000; update++) {
      nanos += 1_000_000;
      served += instances.get(update % 4).admit(ANNA) == SERVE ? 1 : 0;
    }

    assertThat(served).isBetween(140, 4 * 16 + 30 + 2 * 60 + 1);
  }

  @Test
  void an_instance_that_cannot_ask_guards_itself() {
    var alone = new FloodGuard(() -> nanos, new Away());

    var served = 0;
    for (var update = 0; update < 60_000; update++) {
      nanos += 1_000_000;
      served += alone.admit(ANNA) == SERVE ? 1 : 0;
    }

    assertThat(served).isBetween(140, 160);
  }

  private static final class Away implements Buckets {
    @Override
    public Grant take(Bucket bucket, int wanted) {
      throw new IllegalStateException("away");
    }

    @Override
    public List<Grant> takeOneOfEach(List<Bucket> buckets) {
      throw new IllegalStateException("away");
    }

    @Override
    public void slowDown(Bucket bucket) {
      throw new IllegalStateException("away");
    }
  }
}
