package app.unbroken.postgres;

import app.unbroken.figures.Figures;
import app.unbroken.figures.Scratch;
import app.unbroken.postgres.embedded.EmbeddedServer;
import app.unbroken.postgres.testing.Questions;
import app.unbroken.postgres.testing.Sql;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.stream.Stream;

/**
 * What a check-in and today's list cost somebody among ten thousand people, and among a million, on
 * a database that waits for its disk. {@code make growth} runs it; it fails where a goal of
 * docs/performance.md is missed.
 *
 * <p>Both databases are there at once and take turns, because a machine may be half as fast a
 * minute later.
 */
final class GrowthBenchmark {
  private static final int FEW = 10_000;
  private static final int MANY = Integer.getInteger("people", 1_000_000);
  private static final int GOAL_IS_FOR = 1_000_000;
  private static final long SEED = Long.getLong("seed", 1);
  private static final int WARM_UP = 16;
  private static final int ROUNDS = 50;

  /** Few, so that a second in which others have the machine is one of both. */
  private static final int CALLS = 50;

  private static final double MOST_GROWTH = 1.2;

  private final Figures figures;

  private GrowthBenchmark(Figures figures) {
    this.figures = figures;
  }

  /** What was measured of one settlement. */
  private record Measured(Settlement where, Calls checkIns, Calls lists) {}

  public static void main(String[] arguments) throws IOException {
    if (MANY <= FEW) {
      throw new IllegalArgumentException("more than %,d people, please".formatted(FEW));
    }
    var figures = Figures.of("growth");
    if (MANY != GOAL_IS_FOR) {
      figures.lack("%,d people".formatted(GOAL_IS_FOR));
    }
    var scratch = Scratch.named("growth");
    var postgres = EmbeddedServer.start(scratch.folder());
    // Also for whoever does not want to wait any longer: it is gigabytes.
    Runtime.getRuntime().addShutdownHook(new Thread(() -> remove(postgres, scratch)));
    var reached = new GrowthBenchmark(figures).run(postgres.url());
    System.out.println(reached ? "reached" : "MISSED");
    System.exit(reached ? 0 : 1);
  }

  private static void remove(EmbeddedServer postgres, Scratch scratch) {
    postgres.close();
    try {
      scratch.close();
    } catch (IOException left) {
      throw new UncheckedIOException(left);
    }
  }

  private boolean run(DatabaseUrl server) {
    Sql.run(server, "create database few");
    var few = server.to("few");
    new Schema(few).migrate();
    var multitude = Multitude.of(few);
    multitude.grow(few, 1, FEW);
    Sql.run(server, "create database many template few");
    var many = server.to("many");
    multitude.grow(many, FEW + 1, MANY);
    try (var questions = new Questions(server);
        var village = new Settlement(multitude, few, questions, FEW, SEED);
        var city = new Settlement(multitude, many, questions, MANY, SEED)) {
      rounds(WARM_UP, village, city);
      var all = rounds(ROUNDS, village, city);
      village.check();
      city.check();
      return report(all);
    }
  }

  private static List<Measured> rounds(int rounds, Settlement... settlements) {
    var all = Stream.of(settlements).map(it -> new Measured(it, new Calls(), new Calls())).toList();
    for (var round = 0; round < rounds; round++) {
      for (var each : all) {
        each.where.checkIns(CALLS, each.checkIns);
        each.where.lists(CALLS, each.lists);
      }
      if (round % 5 == 4) {
        System.out.printf("round %d of %d%n", round + 1, rounds);
      }
    }
    return all;
  }

  private boolean report(List<Measured> all) {
    System.out.printf(
        "%n%,d calls of each kind, in turns of %d; seed %d%n%n", ROUNDS * CALLS, CALLS, SEED);
    figures.say("| people | database, MB | what | p50 ms | p99 ms | server µs | pages | disk kB |");
    figures.say("|--:|--:|---|--:|--:|--:|--:|--:|");
    for (var each : all) {
      say(each.where, "a check-in", each.checkIns);
      say(each.where, "today's list", each.lists);
    }
    var few = all.getFirst();
    var many = all.getLast();
    var checkIn = many.checkIns.millis(0.50) / few.checkIns.millis(0.50);
    var list = many.lists.millis(0.50) / few.lists.millis(0.50);
    figures.say(
        "\nRatio of the medians: a check-in %.2f, today's list %.2f (at most %.1f)."
            .formatted(checkIn, list, MOST_GROWTH));
    figures.write();
    return checkIn <= MOST_GROWTH && list <= MOST_GROWTH;
  }

  private void say(Settlement where, String what, Calls calls) {
    figures.say(
        "| %,d | %,d | %s | %.2f | %.2f | %,.0f | %.0f | %.1f |"
            .formatted(
                where.people(),
                where.megabytes(),
                what,
                calls.millis(0.50),
                calls.millis(0.99),
                calls.micros(),
                calls.pages(),
                calls.kilobytes()));
  }
}
