package app.unbroken.webhook;

import app.unbroken.figures.Figures;
import app.unbroken.postgres.DatabaseUrl;
import app.unbroken.telegram.fake.FakePerson;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Function;

/**
 * Taps a second, many at once: stored and acknowledged, beside what the database could do at most,
 * which is the same statements for one tap, a transaction each, driven by pgbench against the same
 * database in the same run; and answered too, beside the plainest bot that does both.
 */
final class Ceiling {
  private static final int AT_ONCE = 32;
  private static final int WARMING_SECONDS = 10;
  private static final int SECONDS = 15;
  private static final Duration A_MINUTE = Duration.ofMinutes(1);

  /** So many people tap through each client of pgbench, one after the other. */
  private static final int EACH = 200;

  /** As sessions of the server are, so that its statements are planned as they are there. */
  private static final String SESSION =
      "-c role=unbroken_app -c search_path=unbroken -c plan_cache_mode=force_generic_plan"
          + " -c enable_seqscan=off -c jit=off";

  private final Figures figures;
  private final Town town;
  private final DatabaseUrl database;
  private final Path log;
  private final List<FakePerson> people;

  /**
   * @param log where the database writes what it is asked
   * @param people who can tap
   */
  Ceiling(Figures figures, Town town, DatabaseUrl database, Path log, List<FakePerson> people) {
    this.figures = figures;
    this.town = town;
    this.database = database;
    this.log = log;
    this.people = people;
  }

  /** How long the disk takes, beside its own time. */
  private enum Flush {
    AS_IT_IS("as it is", 0, "1.0"),
    ONE_MILLISECOND_MORE("1 ms more", 1_000, "1.5");

    final String words;
    final int micros;
    final String goal;

    Flush(String words, int micros, String goal) {
      this.words = words;
      this.micros = micros;
      this.goal = goal;
    }
  }

  /**
   * What was done in a while.
   *
   * @param micros that a tap cost, of the server and of the database
   */
  private record Through(double aSecond, String micros) {}

  void measure(ServerProcess server) throws IOException {
    set("commit_siblings", 0);
    var answered = throughput(server.pid(), () -> town.settles(A_MINUTE));
    var lone = new LoneTap(town, people.getFirst());
    var script = lone.script(logged(people.getFirst()));
    town.run("update unbroken.bots set paused_until = now() + interval '1 hour'");
    var stored = throughput(server.pid(), this::acknowledged);
    town.run("delete from unbroken.outbox where finished_at is null");
    server.close();
    figures.say(
        """

        | %d at once | a flush | taps/s | CPU of a tap, server µs | database µs | Unbroken, of this | goal |
        |---|---|--:|--:|--:|--:|--:|\
        """
            .formatted(AT_ONCE));
    print("Unbroken, stored and acknowledged", stored, stored, flush -> "");
    print("Unbroken, answered too", answered, answered, flush -> "");
    // Before pgbench leaves letters behind that nobody sends.
    compare("grammY, a statement each, answered too", this::plain, answered, flush -> ">= 2.0");
    compare(
        "pgbench, a transaction each, stored",
        () -> pgbench(lone, script),
        stored,
        flush -> ">= " + flush.goal);
    figures.write();
  }

  /** How somebody else did. */
  private interface Other {
    Map<Flush, Through> through() throws IOException;
  }

  /** What is not installed is no reason to lose the rest. */
  private void compare(
      String who, Other other, Map<Flush, Through> ours, Function<Flush, String> goal) {
    try {
      print(who, other.through(), ours, goal);
    } catch (IOException missing) {
      System.out.println("Not compared with " + who + ": " + missing.getMessage());
      figures.lack(who);
    }
  }

  private Map<Flush, Through> pgbench(LoneTap lone, String script) throws IOException {
    lone.multiply(Flush.values().length * AT_ONCE * EACH);
    var most = new EnumMap<Flush, Through>(Flush.class);
    for (var flush : Flush.values()) {
      set("commit_delay", flush.micros);
      var aSecond = eachOnce(script, flush.ordinal());
      most.put(flush, new Through(aSecond, " | "));
    }
    return most;
  }

  /** In each round other people. */
  private double eachOnce(String script, int round) throws IOException {
    return new Pgbench(database, SESSION)
        .perSecond(
            script,
            "--client=" + AT_ONCE,
            "--transactions=" + EACH,
            "--define=i=" + round * AT_ONCE * EACH,
            "--define=each=" + EACH);
  }

  private void print(
      String who,
      Map<Flush, Through> theirs,
      Map<Flush, Through> ours,
      Function<Flush, String> goal) {
    theirs.forEach((flush, it) ->
        figures.say(
            "| %s | %s | %,.0f | %s | %.2f | %s |"
                .formatted(
                    who,
                    flush.words,
                    it.aSecond,
                    it.micros,
                    ours.get(flush).aSecond / it.aSecond,
                    goal.apply(flush))));
  }

  private Map<Flush, Through> plain() throws IOException {
    try (var bot = PlainBot.start(town, database, LoadMain.LABEL)) {
      var neverAnswered = town.bot().spinning();
      people.forEach(person -> person.says("/today"));
      acknowledged();
      return throughput(
          bot.pid(), () -> Town.until(A_MINUTE, () -> town.bot().spinning() == neverAnswered));
    }
  }

  /** Until the bot has nothing more to do for any tap. */
  private void acknowledged() {
    Town.until(A_MINUTE, () -> town.bot().pendingUpdates() == 0);
  }

  private Map<Flush, Through> throughput(long bot, Runnable done) {
    var through = new EnumMap<Flush, Through>(Flush.class);
    tapped(bot, WARMING_SECONDS, done);
    for (var flush : Flush.values()) {
      set("commit_delay", flush.micros);
      through.put(flush, tapped(bot, SECONDS, done));
    }
    set("commit_delay", 0);
    return through;
  }

  private Through tapped(long bot, int seconds, Runnable done) {
    var spent = List.of(new Spent(bot), new Spent(town.databasePid()));
    var before = spent.stream().map(Spent::processors).toList();
    var begin = System.nanoTime();
    var taps = 0;
    while (System.nanoTime() - begin < Duration.ofSeconds(seconds).toNanos()) {
      while (town.bot().pendingUpdates() < AT_ONCE) {
        LoadMain.tap(people.get(taps++ % people.size()));
      }
      LockSupport.parkNanos(100_000);
    }
    done.run();
    var took = (System.nanoTime() - begin) / 1e9;
    var after = spent.stream().map(Spent::processors).toList();
    return new Through(
        taps / took,
        "%,d | %,d"
            .formatted(
                after.get(0).minus(before.get(0)).toNanos() / 1_000 / taps,
                after.get(1).minus(before.get(1)).toNanos() / 1_000 / taps));
  }

  /** What the database says of one tap. */
  private String logged(FakePerson person) throws IOException {
    var from = Files.size(log);
    set("log_min_duration_statement", 0);
    LoadMain.tap(person);
    town.settles(A_MINUTE);
    set("log_min_duration_statement", -1);
    try (var written = Files.newInputStream(log)) {
      written.skipNBytes(from);
      return new String(written.readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  private void set(String name, int value) {
    town.run("alter system set %s = %d".formatted(name, value));
    town.run("select pg_reload_conf()");
    var holds = "select setting from pg_settings where name = '%s'".formatted(name);
    Town.until(
        Duration.ofSeconds(10), () -> town.ask(holds).equals(List.of(Integer.toString(value))));
  }
}
