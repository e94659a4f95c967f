package app.unbroken.postgres;

import app.unbroken.delivery.outbox.Kind;
import app.unbroken.figures.Figures;
import app.unbroken.postgres.testing.EmptyDatabase;
import app.unbroken.postgres.testing.Sql;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.locks.LockSupport;

/**
 * G6, at its full length: a messenger ten times slower than what comes in. What waits grows in the
 * database, the memory of the program does not, and what nobody wants any more is dropped. {@code
 * make slow-messenger} runs it; it fails where that does not hold.
 */
final class SlowMessengerMain {
  private static final int MINUTES = Integer.getInteger("minutes", 30);
  private static final int INSTANCES = 2;
  private static final int INPUT_PER_SECOND = 100;
  private static final Duration ANSWER = Duration.ofMillis(3_200);
  private static final Duration WORTH = Duration.ofMinutes(5);
  private static final Duration LOOK = Duration.ofSeconds(10);
  private static final double MOST_GROWTH = 1.10;

  /** A look in so many gets onto the page. */
  private static final int KEPT = 30;

  private SlowMessengerMain() {}

  public static void main(String[] arguments) {
    var figures = Figures.of("slow-messenger");
    try (var database = new EmptyDatabase()) {
      new Schema(database.url()).migrate();
      try (var couriers = new Couriers(database.url())) {
        if (!run(figures, couriers, database.url())) {
          System.out.println("MISSED");
          System.exit(1);
        }
      }
    }
  }

  private static boolean run(Figures figures, Couriers couriers, DatabaseUrl url) {
    couriers.forget();
    couriers.start(
        INSTANCES,
        bot -> 1_000,
        to -> {
          LockSupport.parkNanos(ANSWER.toNanos());
          return Couriers.delivered(to);
        });
    figures.say("| after | open in the database | sent | expired | heap |");
    figures.say("|--:|--:|--:|--:|--:|");
    List<Long> heaps = new ArrayList<>();
    var looks = Duration.ofMinutes(MINUTES).dividedBy(LOOK);
    var begin = System.nanoTime();
    for (var look = 1; look <= looks; look++) {
      couriers.post("main", (int) (INPUT_PER_SECOND * LOOK.toSeconds()), Kind.REMINDER);
      Sql.run(
          url,
          "update unbroken.outbox set expires_at = posted_at + interval '%d seconds' where"
                  .formatted(WORTH.toSeconds())
              + " finished_at is null and state = 'ready'");
      var next = begin + look * LOOK.toNanos();
      while (System.nanoTime() < next) {
        LockSupport.parkNanos(next - System.nanoTime());
      }
      heaps.add(heap());
      var row =
          "| %d s | %,d | %,d | %,d | %.1f MB |"
              .formatted(
                  look * LOOK.toSeconds(),
                  couriers.count("finished_at is null"),
                  couriers.count("state = 'sent'"),
                  couriers.count("state = 'expired'"),
                  heaps.getLast() / 1e6);
      System.out.println(row);
      if (look % KEPT == 0 || look == looks) {
        figures.keep(row);
      }
    }
    var late =
        couriers.count("state = 'sent' and finished_at > expires_at + interval '30 seconds'");
    var growth = (double) middle(heaps, 3) / middle(heaps, 1);
    figures.say(
        "\nHeap, last quarter to second: %.2f (at most %.2f); sent after they had expired: %d."
            .formatted(growth, MOST_GROWTH, late));
    figures.write();
    return growth <= MOST_GROWTH && late == 0 && couriers.count("state = 'expired'") > 0;
  }

  private static long heap() {
    System.gc();
    var runtime = Runtime.getRuntime();
    return runtime.totalMemory() - runtime.freeMemory();
  }

  /** The one in the middle of a quarter. */
  private static long middle(List<Long> heaps, int quarter) {
    var from = heaps.size() * quarter / 4;
    var some = heaps.subList(from, heaps.size() * (quarter + 1) / 4).stream().sorted().toList();
    return some.get(some.size() / 2);
  }
}
