package app.unbroken.webhook;

import app.unbroken.figures.Figures;
import app.unbroken.figures.Scratch;
import app.unbroken.postgres.embedded.EmbeddedServer;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.locks.LockSupport;

/**
 * A minute in which more is due than the messenger takes: how much of what it takes is used, how
 * long people wait for answers meanwhile, and whether the server's memory stays where it is. G2;
 * {@code make rate} runs it, and it fails where a goal is missed.
 */
final class RateMain {
  private static final double RATE = Integer.getInteger("rate", 28);
  private static final int SECONDS = Integer.getInteger("seconds", 45);
  private static final int PEOPLE = Integer.getInteger("people", (int) (RATE * (SECONDS + 10)));
  private static final int TALKING = 40;
  private static final long PAUSE_NANOS = 250_000_000;
  private static final int WARM_SECONDS = 3;

  private static final double LEAST_SHARE = 0.95;
  private static final Duration LONGEST_ANSWER = Duration.ofSeconds(1);
  private static final Duration LONGEST_PLAN = Duration.ofSeconds(30);
  private static final double MOST_GROWTH = 1.10;

  private final Figures figures = Figures.of("rate");
  private final Town town;

  private RateMain(Town town) {
    this.town = town;
  }

  public static void main(String[] arguments) throws IOException {
    boolean reached;
    try (var scratch = Scratch.named("rate");
        var postgres = EmbeddedServer.start(scratch.folder());
        var town = Town.today()) {
      town.with("DATABASE_URL", Town.written(postgres.url())).with("DATABASE_POOL", "10");
      town.asks(postgres.url());
      reached = new RateMain(town).run();
    }
    if (!reached) {
      System.out.println("MISSED");
      System.exit(1);
    }
  }

  private boolean run() {
    var settling = town.inNoHurry().start();
    var crowd = Crowd.settled(town, 9_000, TALKING);
    var due = ManyDue.settled(town, 100_000, PEOPLE);
    town.stop(settling);
    town.with("TELEGRAM_RATE", Integer.toString((int) RATE));
    town.bot().limitRate(RATE, 4);
    var server = town.startProcess("-Xmx192m", "-XX:+UseSerialGC");
    due.listen();
    return measure(crowd, due, server);
  }

  private boolean measure(Crowd crowd, ManyDue due, ServerProcess server) {
    var spent = new Spent(server.pid());
    due.fallDue();
    var begin = System.nanoTime();
    var from = Instant.now().plusSeconds(WARM_SECONDS);
    var planned = Duration.ZERO;
    List<Long> resident = new ArrayList<>();
    var turns = SECONDS * 1_000_000_000L / PAUSE_NANOS;
    for (var turn = 0; turn < turns; turn++) {
      var next = begin + turn * PAUSE_NANOS;
      while (System.nanoTime() < next) {
        LockSupport.parkNanos(next - System.nanoTime());
      }
      if (planned.isZero() && due.arePlanned()) {
        planned = Duration.ofNanos(System.nanoTime() - begin);
      }
      due.speaks(crowd, crowd.people().get(turn % TALKING));
      resident.add(spent.megabytes());
    }
    var until = Instant.now();
    var taken = due.takenBetween(from, until) / (Duration.between(from, until).toMillis() / 1e3);
    return report(due, planned, taken, resident);
  }

  private boolean report(ManyDue due, Duration planned, double taken, List<Long> resident) {
    var early = middle(resident.subList(resident.size() / 4, resident.size() / 2));
    var late = middle(resident.subList(resident.size() * 3 / 4, resident.size()));
    var answers = due.slowestButOneInAHundred();
    figures.say("| what | measured | goal |");
    figures.say("|---|--:|--:|");
    figures.say(
        "| %,d reminders due at once are letters after | %.1f s | <= %d s |"
            .formatted(due.size(), planned.toMillis() / 1e3, LONGEST_PLAN.toSeconds()));
    figures.say(
        "| messages a second, of %.0f allowed | %.1f (%.0f %%) | >= %.0f %% |"
            .formatted(RATE, taken, 100 * taken / RATE, 100 * LEAST_SHARE));
    figures.say("| refused as too fast | %d | 0 |".formatted(due.refused()));
    figures.say(
        "| p99 of %d answers meanwhile | %d ms | < %d ms |"
            .formatted(due.answers(), answers.toMillis(), LONGEST_ANSWER.toMillis()));
    figures.say(
        "| resident memory, second and last quarter | %d, %d MB (x %.2f) | <= x %.2f |"
            .formatted(early, late, (double) late / early, MOST_GROWTH));
    figures.write();
    return !planned.isZero()
        && planned.compareTo(LONGEST_PLAN) <= 0
        && taken >= LEAST_SHARE * RATE
        && due.refused() == 0
        && answers.compareTo(LONGEST_ANSWER) < 0
        && late <= MOST_GROWTH * early;
  }

  private static long middle(List<Long> values) {
    return values.stream().sorted().skip(values.size() / 2).findFirst().orElseThrow();
  }
}
