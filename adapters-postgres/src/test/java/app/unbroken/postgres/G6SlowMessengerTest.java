package app.unbroken.postgres;

import static org.assertj.core.api.Assertions.assertThat;

import app.unbroken.delivery.courier.Courier;
import app.unbroken.delivery.outbox.Kind;
import app.unbroken.postgres.testing.FreshDatabase;
import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Time passes by moving what is stored: {@code make slow-messenger} takes half an hour of it. */
@Tag("slow")
class G6SlowMessengerTest {
  private static final int INSTANCES = 2;

  @RegisterExtension static final FreshDatabase database = new FreshDatabase(2);

  private final Couriers couriers = new Couriers(database.url());

  @AfterEach
  void close() {
    couriers.close();
  }

  @Test
  void g6_behind_a_slow_messenger_the_queue_grows_in_the_database_only_and_old_reminders_expire() {
    couriers.post("main", 600, Kind.REMINDER);
    var most = INSTANCES * Courier.Limits.DEFAULT.inFlight();
    couriers.start(
        INSTANCES,
        bot -> 1_000,
        to -> {
          LockSupport.parkNanos(Duration.ofMillis(200).toNanos());
          return Couriers.delivered(to);
        });

    for (var minute = 0; minute < 20; minute++) {
      couriers.post("main", 601 + minute * 20, 620 + minute * 20, Kind.REMINDER);
      assertThat(couriers.count("state = 'leased' and bot = 'main'"))
          .as("in the hands of instances")
          .isLessThanOrEqualTo(most);
      LockSupport.parkNanos(Duration.ofMillis(50).toNanos());
    }
    var before = couriers.sent("main");
    assertThat(before).isBetween(1L, 600L);
    database.run("update unbroken.outbox set expires_at = now() where bot = 'main'");

    Couriers.await(
        Duration.ofSeconds(20), () -> couriers.count("finished_at is null and bot = 'main'") == 0);
    assertThat(couriers.count("state = 'expired' and bot = 'main'"))
        .isGreaterThanOrEqualTo(1_000 - before - 2L * most);
    assertThat(couriers.count("state not in ('expired', 'sent') and bot = 'main'")).isZero();
  }
}
