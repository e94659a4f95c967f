package app.unbroken.postgres;

import static org.assertj.core.api.Assertions.assertThat;

import app.unbroken.delivery.Sending;
import app.unbroken.delivery.outbox.Kind;
import app.unbroken.postgres.testing.FreshDatabase;
import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** What one bot or one chat has to wait for delays nobody else. Two instances. */
@Tag("slow")
class G3FairnessTest {
  private static final int BURST = 10_000;
  private static final int SMALL = 49;
  private static final double TELEGRAM = 28;

  @RegisterExtension static final FreshDatabase database = new FreshDatabase(2);

  private final Couriers couriers = new Couriers(database.url());

  @AfterEach
  void close() {
    couriers.close();
  }

  @Test
  void g3_small_tenants_wait_less_than_five_seconds_beside_a_burst_of_a_large_one() {
    couriers.post("big", BURST, Kind.REMINDER);
    for (var tenant = 0; tenant < SMALL; tenant++) {
      couriers.post("small" + tenant, 20, Kind.REMINDER);
    }
    var begin = System.nanoTime();
    couriers.start(2, bot -> TELEGRAM, Couriers::delivered);

    Couriers.await(Duration.ofSeconds(20), () -> ofSmall() == SMALL * 20);

    var delays =
        couriers.sent().stream()
            .filter(it -> !it.bot().value().equals("big"))
            .map(it -> it.nanos() - begin)
            .sorted()
            .toList();
    var slowest = Duration.ofNanos(delays.get(delays.size() * 99 / 100));
    System.out.printf("G3, small tenants, p99: %d ms (bound 5000 ms)%n", slowest.toMillis());
    if (Boolean.getBoolean("figures")) {
      assertThat(slowest).isLessThan(Duration.ofSeconds(5));
    }
    assertThat(couriers.sent("big")).as("the burst has just begun").isBetween(1L, BURST / 20L);
    assertThat(couriers.sent()).extracting(Couriers.Sent::chat).doesNotHaveDuplicates();
  }

  private long ofSmall() {
    return couriers.sent().size() - couriers.sent("big");
  }

  @Test
  void g4_a_chat_that_is_to_wait_an_hour_is_asked_once_and_blocks_no_claim() {
    couriers.post("main", 400, Kind.REMINDER);
    couriers.start(
        2,
        bot -> 200,
        to -> {
          LockSupport.parkNanos(Duration.ofMillis(5).toNanos());
          return to.chat().equals("main-1")
              ? new Sending.Wait(Duration.ofHours(1), false)
              : Couriers.delivered(to);
        });

    Couriers.await(Duration.ofSeconds(20), () -> couriers.count("state = 'sent'") == 399);

    couriers.post("main", 1, Kind.REMINDER);
    couriers.post("other", 100, Kind.REMINDER);
    Couriers.await(Duration.ofSeconds(20), () -> couriers.count("state = 'sent'") == 499);
    assertThat(couriers.sent().stream().filter(it -> it.chat().equals("main-1"))).hasSize(1);
    assertThat(couriers.count("state = 'ready' and chat = 'main-1'"))
        .as("what was posted behind it keeps its place")
        .isOne();
    assertThat(
            couriers.count(
                "state = 'retry' and not_before > now() + interval '59 minutes' and attempts = 0"))
        .isOne();
  }
}
