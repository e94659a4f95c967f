package app.unbroken.webhook;

import app.unbroken.figures.Figures;
import app.unbroken.figures.Scratch;
import app.unbroken.postgres.embedded.EmbeddedServer;
import app.unbroken.telegram.fake.FakePerson;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.locks.LockSupport;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * How long it takes from a tap to the changed message, as a person sees it: at a constant rate,
 * through a server in a process of its own, on a database that waits for its disk. Then how many
 * taps go through, beside what the database could do at most.
 */
final class LoadMain {
  /** Can be added to all day long. */
  private static final String HABIT = Crowd.HABIT + " at most 9000 a day";

  /** Of the button that adds to it. */
  static final String LABEL = "➕ " + Crowd.HABIT;

  private static final int TAPS_A_SECOND = Integer.getInteger("taps", 200);
  private static final int WARMING_SECONDS = Integer.getInteger("warming", 30);
  private static final int SECONDS = Integer.getInteger("seconds", 20);

  /** Of the server's Java, beside those of the launcher; the last one of a kind counts. */
  private static final String OPTIONS = System.getProperty("options", "");

  /** Where to draw what the server did meanwhile; nothing is drawn without it. */
  private static final String PICTURE = System.getProperty("picture", "");

  /** Whether to measure what the database and others could do as well, which takes minutes. */
  private static final boolean BESIDE = Boolean.parseBoolean(System.getProperty("beside", "true"));

  private final Figures figures;
  private final Town town;
  private final List<FakePerson> people;
  private final Map<Long, Long> tappedAt = new ConcurrentHashMap<>();
  private final Queue<Long> nanos = new ConcurrentLinkedQueue<>();
  private int taps;

  private LoadMain(Figures figures, Town town, List<FakePerson> people) {
    this.figures = figures;
    this.town = town;
    this.people = people;
  }

  public static void main(String[] arguments) throws IOException {
    var figures = Figures.of("load");
    var beside = Figures.of("ceiling");
    try (var scratch = Scratch.named("load");
        var postgres = EmbeddedServer.start(scratch.folder());
        var town = Town.today()) {
      town.with("DATABASE_URL", Town.written(postgres.url())).with("DATABASE_POOL", "10");
      town.asks(postgres.url());
      var people = settled(town);
      var log = scratch.folder().resolve("postgres/postgres.log");
      new LoadMain(figures, town, people)
          .run(new Ceiling(beside, town, postgres.url(), log, people));
    }
  }

  /** As many as tap once in two seconds, each with today's list open. */
  private static List<FakePerson> settled(Town town) {
    var settling = town.inNoHurry().start();
    var people = Crowd.settled(town, 1, 2 * TAPS_A_SECOND, HABIT).people();
    people.forEach(person -> person.says("/today"));
    town.settles(Duration.ofMinutes(1));
    town.stop(settling);
    return people;
  }

  private void run(Ceiling ceiling) throws IOException {
    var server = town.with("TELEGRAM_RATE", "100000").startProcess(options());
    town.bot().onShown((person, message) -> seen(person));
    tap(WARMING_SECONDS);
    nanos.clear();
    if (!PICTURE.isEmpty()) {
      Flames.begin(server.pid());
    }
    var app = new Spent(server.pid());
    var database = new Spent(town.databasePid());
    var before = List.of(app.processors(), database.processors());
    tap(SECONDS);
    var after = List.of(app.processors(), database.processors());
    if (!PICTURE.isEmpty()) {
      Flames.end(server.pid(), Path.of(PICTURE));
    }
    figures.say(
        """
        | taps/s | taps | p50 ms | p99 ms | p99.9 ms | slowest ms | CPU of a tap, server µs | database µs | resident MB |
        |--:|--:|--:|--:|--:|--:|--:|--:|--:|\
        """);
    figures.say(
        "| %d | %d | %.1f | %.1f | %.1f | %.1f | %d | %d | %d |"
            .formatted(
                TAPS_A_SECOND,
                nanos.size(),
                millis(0.5),
                millis(0.99),
                millis(0.999),
                millis(1),
                after.get(0).minus(before.get(0)).toNanos() / 1_000 / nanos.size(),
                after.get(1).minus(before.get(1)).toNanos() / 1_000 / nanos.size(),
                app.megabytes()));
    figures.keep(
        "\nThe server had been warmed up for %d s, and was looked at for %d s."
            .formatted(WARMING_SECONDS, SECONDS));
    figures.write();
    if (PICTURE.isEmpty() && BESIDE) {
      ceiling.measure(server);
    }
  }

  private static String[] options() {
    return Stream.concat(
            ServerProcess.STARTS_FAST.stream(), Pattern.compile(" ").splitAsStream(OPTIONS))
        .filter(option -> !option.isEmpty())
        .toArray(String[]::new);
  }

  private void seen(FakePerson person) {
    var tapped = tappedAt.remove(person.id());
    if (tapped != null) {
      nanos.add(System.nanoTime() - tapped);
    }
  }

  private void tap(int seconds) {
    var start = System.nanoTime();
    for (var number = 0; number < seconds * TAPS_A_SECOND; number++) {
      var due = start + number * 1_000_000_000L / TAPS_A_SECOND;
      while (System.nanoTime() < due) {
        LockSupport.parkNanos(due - System.nanoTime());
      }
      var person = people.get(taps++ % people.size());
      tappedAt.putIfAbsent(person.id(), due);
      tap(person);
    }
    town.settles(Duration.ofMinutes(1));
  }

  static void tap(FakePerson person) {
    Town.taps(person, LABEL);
  }

  private double millis(double share) {
    var sorted = nanos.stream().sorted().toList();
    return sorted.get((int) Math.min(sorted.size() - 1L, Math.round(sorted.size() * share))) / 1e6;
  }
}
