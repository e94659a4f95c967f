package app.unbroken.webhook;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Somebody who writes a thousand times a second. */
@Tag("slow")
class A14FloodTest {
  private static final Duration LONG = Duration.ofSeconds(Integer.getInteger("flood.seconds", 3));
  private static final int ENOUGH = 200;

  @Test
  void a14_one_who_floods_is_told_so_and_others_do_not_notice() throws Exception {
    try (var town = Town.today().with("TELEGRAM_RATE", "1000")) {
      var server = Town.at(town.start());
      town.person(4_000).opened();
      var calm = new ArrayList<Long>();
      var flooding = new AtomicBoolean(true);
      var flooded = new AtomicInteger();
      for (var id = 4_001; id <= 4_200; id++) {
        town.person(id).opened();
      }
      var began = System.nanoTime();
      try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
        Callable<List<Integer>> flood =
            () -> {
              var statuses = new ArrayList<Integer>();
              while (flooding.get()) {
                var update = 500_000_000 + flooded.getAndIncrement();
                statuses.add(Post.to(server, Post.message(update, 4_000, "x")).statusCode());
                LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(1));
              }
              return statuses;
            };
        var flooder = threads.submit(flood);
        // However slow this machine is, more have to come than anybody could write.
        for (var update = 400_000_000;
            System.nanoTime() - began < LONG.toNanos()
                || flooded.get() < ENOUGH && !flooder.isDone();
            update++) {
          var start = System.nanoTime();
          var person = 4_001 + update % 200;
          assertThat(Post.to(server, Post.message(update, person, "/today")).statusCode())
              .isEqualTo(200);
          calm.add(System.nanoTime() - start);
        }
        flooding.set(false);
        assertThat(flooder.get()).containsOnly(200);
      }

      calm.sort(null);
      Figures.atMost(
          "A14, p99 of others",
          Duration.ofNanos(calm.get(calm.size() * 99 / 100)),
          Duration.ofMillis(300));
      assertThat(town.count("select count(*) from inbox where update_id like '5%'"))
          .isBetween(30L, 34 + (System.nanoTime() - began) * 2 / 1_000_000_000);
      // Thirty answers are before it in their chat, which takes one a second.
      assertThat(
              town.count(
                  """
                  select count(*)
                  from outbox
                  where chat = '4000' and convert_from(body, 'UTF8') like '%faster than I can%'
                  """))
          .isEqualTo(1);
    }
  }
}
