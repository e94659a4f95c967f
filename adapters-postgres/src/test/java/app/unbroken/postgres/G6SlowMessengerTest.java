package app.unbroken.postgres;

import static org.assertj.core.api.Assertions.assertThat;

import app.unbroken.delivery.courier.Courier;
import app.unbroken.delivery.outbox.Kind;
import app.unbroken.postgres.testing.FreshDatabase;
import java.time.Duration;
import java.util.concurrent.Semaphore;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Time passes by moving what is stored: {@code make slow-messenger} takes half an hour of it. */
@Tag("slow")
class G6SlowMessengerTest {
  private static final int INSTANCES = 2;

  /** What the messenger takes in the time in which twenty more are due. */
  private static final int A_MINUTE = 5;

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
    var takes = new Semaphore(0, true);
    couriers.start(
        INSTANCES,
        bot -> 1_000,
        to -> {
          takes.acquireUninterruptibly();
          return Couriers.delivered(to);
        });

    for (var minute = 0; minute < 20; minute++) {
      couriers.post("main", 601 + minute * 20, 620 + minute * 20, Kind.REMINDER);
      var soFar = (minute + 1) * A_MINUTE;
      takes.release(A_MINUTE);
      Couriers.await(Duration.ofSeconds(20), () -> couriers.count("state = 'sent'") == soFar);
      assertThat(couriers.count("state = 'leased' and bot = 'main'"))
          .as("in the hands of instances")
          .isLessThanOrEqualTo(most);
    }
    database.run("update unbroken.outbox set expires_at = now() where bot = 'main'");
    takes.release(1_000);

    Couriers.await(
        Duration.ofSeconds(20), () -> couriers.count("finished_at is null and bot = 'main'") == 0);
    assertThat(couriers.count("state = 'expired' and bot = 'main'"))
        .isGreaterThanOrEqualTo(1_000 - 20 * A_MINUTE - most);
    assertThat(couriers.count("state not in ('expired', 'sent') and bot = 'main'")).isZero();
  }
}
