package app.unbroken.postgres;

import app.unbroken.figures.Figures;
import app.unbroken.figures.Scratch;
import app.unbroken.postgres.embedded.EmbeddedServer;
import app.unbroken.postgres.embedded.ServerForTests;
import app.unbroken.postgres.testing.Questions;
import app.unbroken.postgres.testing.Sql;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What a check-in and today's list cost somebody among ten thousand people, and among a million, on
 * a server that waits for its disk: one that is set up for a chat, one that has room for everybody,
 * and this one with huge pages, where the machine has any. {@code make growth} runs it; it fails
 * where a goal of docs/performance.md is missed on the last of them.
 *
 * <p>Both databases are there at once and take turns, because a machine may be half as fast a
 * minute later.
 */
final class GrowthBenchmark {
  private static final int FEW = 10_000;
  private static final int MANY = Integer.getInteger("people", 1_000_000);
  private static final int GOAL_IS_FOR = 1_000_000;
  private static final long SEED = Long.getLong("seed", 1);

  /** More than a million people take. */
  private static final String ROOM = System.getProperty("room", "13GB");

  private static final List<Setup> SETUPS =
      List.of(new Setup("64MB", false), new Setup(ROOM, false), new Setup(ROOM, true));

  private static final int WARM_UP = 6;
  private static final int ROUNDS = 24;

  /** Few, so that a second in which others have the machine is one of both. */
  private static final int CALLS = 50;

  private static final double MOST_GROWTH = 1.2;

  private final Figures figures;
  private final Path folder;
  private final Iterator<Integer> villagers = eachOnce(FEW);
  private final Iterator<Integer> citizens = eachOnce(MANY);
  private volatile @Nullable EmbeddedServer running;

  private GrowthBenchmark(Figures figures, Path folder) {
    this.figures = figures;
    this.folder = folder;
  }

  /** What a server keeps in memory, and whether the machine maps it in pieces of two megabytes. */
  private record Setup(String buffers, boolean huge) {
    String name() {
      return huge ? buffers + ", huge pages" : buffers;
    }

    String[] settings() {
      return new String[] {"shared_buffers=" + buffers, "huge_pages=" + (huge ? "try" : "off")};
    }
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
    var growth = new GrowthBenchmark(figures, scratch.folder());
    // Also for whoever does not want to wait any longer: it is gigabytes.
    Runtime.getRuntime().addShutdownHook(new Thread(() -> growth.remove(scratch)));
    var reached = growth.run();
    System.out.println(reached ? "reached" : "MISSED");
    System.exit(reached ? 0 : 1);
  }

  private void remove(Scratch scratch) {
    var server = running;
    if (server != null) {
      server.close();
    }
    try {
      scratch.close();
    } catch (IOException left) {
      throw new UncheckedIOException(left);
    }
  }

  private EmbeddedServer start(String... settings) {
    var server = ServerForTests.another(folder, settings);
    running = server;
    return server;
  }

  private boolean run() {
    var multitude = settle();
    System.out.printf(
        "%n%,d calls of each kind, in turns of %d; seed %d%n%n", ROUNDS * CALLS, CALLS, SEED);
    figures.say(
        "| buffers | people | database, MB | what | p50 ms | p99 ms | server µs | pages | disk kB"
            + " | faults |");
    figures.say("|---|--:|--:|---|--:|--:|--:|--:|--:|--:|");
    var growths = SETUPS.stream().flatMap(setup -> growth(multitude, setup).stream()).toList();
    growths.forEach(growth -> figures.say(growth.said()));
    figures.write();
    return growths.getLast().isSmall();
  }

  /** In a hurry, for nothing of it is worth a disk that is waited for. */
  private Multitude settle() {
    try (var server = start("fsync=off", "full_page_writes=off", "max_wal_size=4GB")) {
      Sql.run(server.url(), "create database few");
      var few = server.url().to("few");
      new Schema(few).migrate();
      var multitude = Multitude.of(few);
      multitude.grow(few, 1, FEW);
      Sql.run(server.url(), "create database many template few");
      multitude.grow(server.url().to("many"), FEW + 1, MANY);
      return multitude;
    }
  }

  private static Iterator<Integer> eachOnce(int people) {
    return new Random(SEED).ints(1, people + 1).distinct().boxed().iterator();
  }

  /** How many times as long a call takes among many. */
  private record Growth(Setup setup, double checkIn, double list) {
    boolean isSmall() {
      return checkIn <= MOST_GROWTH && list <= MOST_GROWTH;
    }

    String said() {
      return "\nRatio of the medians, %s: a check-in %.2f, today's list %.2f (at most %.1f)."
          .formatted(setup.name(), checkIn, list, MOST_GROWTH);
    }
  }

  /** Empty where the machine has no huge pages set aside. */
  private Optional<Growth> growth(Multitude multitude, Setup setup) {
    try (var server = start(setup.settings());
        var questions = new Questions(server.url())) {
      if (setup.huge() && questions.ask("show huge_pages_status").contains("off")) {
        figures.lack("huge pages, which `sysctl vm.nr_hugepages` sets aside");
        return Optional.empty();
      }
      return Optional.of(growth(multitude, setup, server, questions));
    }
  }

  private Growth growth(
      Multitude multitude, Setup setup, EmbeddedServer server, Questions questions) {
    try (var village = settlement(multitude, server, questions, "few", FEW, villagers);
        var city = settlement(multitude, server, questions, "many", MANY, citizens)) {
      rounds(WARM_UP, village, city);
      var all = rounds(ROUNDS, village, city);
      village.check();
      city.check();
      return compared(setup, all.getFirst(), all.getLast());
    }
  }

  private static Settlement settlement(
      Multitude multitude,
      EmbeddedServer server,
      Questions questions,
      String name,
      int people,
      Iterator<Integer> chosen) {
    var url = server.url().to(name);
    System.out.printf("reading what %,d people have%n", people);
    Sql.run(url, "create extension if not exists pg_prewarm");
    Sql.ask(url, EVERYTHING);
    return new Settlement(multitude, url, questions, people, chosen);
  }

  /** Into the buffers, or as much of it as they hold. */
  private static final String EVERYTHING =
      """
      select sum(pg_prewarm(oid))
      from pg_class
      where relnamespace = 'unbroken'::regnamespace and relkind in ('r', 'i')
      """;

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

  private Growth compared(Setup setup, Measured few, Measured many) {
    for (var each : List.of(few, many)) {
      say(setup, each.where, "a check-in", each.checkIns);
      say(setup, each.where, "today's list", each.lists);
    }
    return new Growth(
        setup,
        many.checkIns.millis(0.50) / few.checkIns.millis(0.50),
        many.lists.millis(0.50) / few.lists.millis(0.50));
  }

  private void say(Setup setup, Settlement where, String what, Calls calls) {
    figures.say(
        "| %s | %,d | %,d | %s | %.2f | %.2f | %,.0f | %.0f | %.1f | %.1f |"
            .formatted(
                setup.name(),
                where.people(),
                where.megabytes(),
                what,
                calls.millis(0.50),
                calls.millis(0.99),
                calls.micros(),
                calls.pages(),
                calls.kilobytes(),
                calls.faults()));
  }
}
