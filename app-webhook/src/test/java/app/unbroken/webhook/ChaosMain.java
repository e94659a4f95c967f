package app.unbroken.webhook;

import app.unbroken.postgres.testing.Sql;
import app.unbroken.telegram.fake.Fault;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.EnumMap;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.LockSupport;
import redis.embedded.RedisServer;

/**
 * A crowd that eats, two servers that serve it, and whatever can go wrong, at random: {@code chaos
 * MINUTES [SEED]}, or {@code kills N [SEED]} for nothing but sudden deaths. When it is over the
 * ledger is balanced; what was done and seen is printed as rows for docs/reliability.md.
 */
final class ChaosMain {
  private static final Duration WHAT_LEASES_NEED = Duration.ofMinutes(3);
  private static final Duration BETWEEN_REPORTS = Duration.ofMinutes(1);

  /** What can go wrong, and how often for each sudden death. */
  private enum Harm {
    KILLED(4, "servers killed"),
    TERMINATED(2, "servers told to stop"),
    FROZEN(2, "servers stopped for up to 6 s"),
    FROZEN_BEYOND_ITS_LEASE(1, "servers stopped for 35 s"),
    CABLE_CUT(3, "all connections to the database cut"),
    CABLE_SLOW(2, "database 50 to 300 ms away for 3 s"),
    CABLE_SILENT(1, "database silent for 4 s"),
    COMMITS_LOST(3, "five commits whose answer was lost"),
    SENDS_LOST(3, "sends delivered, answer lost, for 3 s"),
    MESSENGER_DOWN(2, "messenger answers 502 for 3 s"),
    MESSENGER_COMPLAINS(2, "messenger says 429 for 2 s"),
    REDIS_DIED(2, "Redis killed and back, empty");

    final int weight;
    final String words;

    Harm(int weight, String words) {
      this.weight = weight;
      this.words = words;
    }
  }

  private final Town town = Town.today().with(LoadedClasses.ofAServer());
  private final Wire wire = new Wire(town.database.hosts());
  private final RedisServer redis;
  private final Random random;
  private final Deque<ServerProcess> running = new ArrayDeque<>();
  private final Map<Harm, Integer> done = new EnumMap<>(Harm.class);

  private ChaosMain(long seed) throws IOException {
    random = new Random(seed);
    var port = Town.freePort();
    redis = new RedisServer(port);
    redis.start();
    town.with("REDIS_URL", "redis://127.0.0.1:" + port)
        .with("TELEGRAM_RATE", "200")
        .with("DATABASE_POOL", "4");
  }

  public static void main(String[] arguments) throws Exception {
    var much = Integer.parseInt(arguments[1]);
    var seed = arguments.length > 2 ? Long.parseLong(arguments[2]) : System.nanoTime();
    System.out.printf("%s %d, seed %d%n", arguments[0], much, seed);
    var chaos = new ChaosMain(seed);
    var start = Instant.now();
    var end = start.plus(much, ChronoUnit.MINUTES);
    var killing = arguments[0].equals("kills");
    chaos.run(
        killing ? () -> chaos.many(Harm.KILLED) < much : () -> Instant.now().isBefore(end),
        killing);
    chaos.print(Duration.between(start, Instant.now()));
    chaos.running.forEach(ServerProcess::close);
    chaos.redis.stop();
    System.exit(0); // not waiting for threads of the messenger that nobody talks to any more
  }

  private interface Going {
    boolean on();
  }

  private void run(Going going, boolean killing) throws Exception {
    var crowd = Crowd.settledBefore(town, 6_000, 60);
    town.with("DATABASE_URL", Town.written(town.database, wire.address()));
    running.add(town.startProcess());
    running.add(town.startProcess());
    var hungry = new AtomicBoolean(true);
    var meals = Thread.ofPlatform().start(() -> crowd.eatsWhile(hungry));
    var report = Instant.now().plus(BETWEEN_REPORTS);

    while (going.on()) {
      pause(100, 500);
      var harm = killing ? Harm.KILLED : any();
      befall(harm);
      done.merge(harm, 1, Integer::sum);
      if (Instant.now().isAfter(report)) {
        System.out.println(Instant.now().truncatedTo(ChronoUnit.SECONDS) + " " + done);
        report = Instant.now().plus(BETWEEN_REPORTS);
      }
    }
    hungry.set(false);
    meals.join();
    town.settles(WHAT_LEASES_NEED);

    crowd.hasEatenWhatItSaid();
    Ledger.balances(town);
  }

  private Harm any() {
    var weights = 0;
    for (var harm : Harm.values()) {
      weights += harm.weight;
    }
    var left = random.nextInt(weights);
    for (var harm : Harm.values()) {
      left -= harm.weight;
      if (left < 0) {
        return harm;
      }
    }
    throw new IllegalStateException();
  }

  private void befall(Harm harm) throws IOException {
    switch (harm) {
      case KILLED -> {
        town.kill(running.remove());
        running.add(town.startProcess());
      }
      case TERMINATED -> {
        var leaving = running.remove();
        leaving.terminate();
        Town.until(Duration.ofSeconds(10), () -> leaving.ready() != 200);
        town.leadNoMore(leaving.port());
        leaving.awaitEnd(Duration.ofSeconds(30));
        running.add(town.startProcess());
      }
      case FROZEN -> frozen(Duration.ofMillis(500 + random.nextInt(5_500)));
      case FROZEN_BEYOND_ITS_LEASE -> frozen(Duration.ofSeconds(35));
      case CABLE_CUT -> wire.cut();
      case CABLE_SLOW -> {
        wire.delays(Duration.ofMillis(50 + random.nextInt(250)));
        pause(3_000, 3_001);
        wire.delays(Duration.ZERO);
      }
      case CABLE_SILENT -> {
        wire.falls(true);
        pause(4_000, 4_001);
        wire.falls(false);
      }
      case COMMITS_LOST ->
          wire.losesCommits(5, random.nextBoolean() ? Wire.Loss.CUT : Wire.Loss.SILENCE);
      case SENDS_LOST -> messenger(Fault.doneThenBroken(), 3_000);
      case MESSENGER_DOWN -> messenger(Fault.page(502), 3_000);
      case MESSENGER_COMPLAINS -> messenger(Fault.tooManyRequests(1), 2_000);
      case REDIS_DIED -> {
        redis.stop();
        pause(500, 3_000);
        redis.start();
      }
    }
  }

  private void frozen(Duration howLong) {
    var frozen = running.getFirst();
    frozen.freeze();
    LockSupport.parkNanos(howLong.toNanos());
    frozen.thaw();
  }

  private void messenger(Fault fault, int millis) {
    town.telegram.faults().some("sendMessage", 0.3, random.nextLong(), fault);
    pause(millis, millis + 1);
    town.telegram.faults().none();
  }

  private void pause(int least, int most) {
    LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(random.nextInt(least, most)));
  }

  private int many(Harm harm) {
    return done.getOrDefault(harm, 0);
  }

  private void print(Duration took) {
    System.out.println("| what happened | how often |\n|---|--:|");
    done.forEach((harm, times) -> row(harm.words, times));
    row("minutes", took.toMinutes());
    row("updates acknowledged", town.bot().acknowledgedUpdates().size());
    row("webhook answers that were not 200", refused());
    row("letters sent", counted("state = 'sent'"));
    row("letters that perhaps came twice, each counted", counted("doubts > 0"));
    row("updates lost or doubled, orders broken, letters left over", 0);
  }

  private long refused() {
    return town.bot().webhookAnswers().stream().filter(status -> status != 200).count();
  }

  private long counted(String which) {
    return Long.parseLong(
        Sql.ask(town.database, "select count(*) from unbroken.outbox where " + which).getFirst());
  }

  private static void row(String what, long many) {
    System.out.printf("| %s | %,d |%n", what, many);
  }
}
