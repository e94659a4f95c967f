package app.unbroken.postgres;

import app.unbroken.figures.Figures;
import app.unbroken.postgres.testing.EmptyDatabase;
import app.unbroken.postgres.testing.Sql;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.Stream;

/**
 * A minute in which many reminders are due, from the rows to the letters: claimed, grouped by
 * person, posted, moved on. {@code make reminders} runs it; it fails where a goal of
 * docs/performance.md is missed.
 *
 * <p>On connections that made their plans while all tables were empty.
 */
final class RemindersBenchmark {
  private static final int AT_ONCE = 2_000;
  private static final int INSTANCES = 2;
  private static final int RUNS = 3;
  private static final int TICKS = 300;
  private static final List<Integer> SIZES = List.of(300_000, 3_000_000);
  private static final int[] DUE = {1_000, 10_000, 100_000};
  private static final double LEAST_PER_SECOND = 30_000;
  private static final double MOST_GROWTH = 1.5;
  private static final double MOST_IDLE_MILLIS = 5;

  private final DatabaseUrl url;
  private final List<PostgresRound> rounds;

  private RemindersBenchmark(DatabaseUrl url, List<PostgresRound> rounds) {
    this.url = url;
    this.rounds = rounds;
  }

  private record Minute(int stored, int due, double millis, double appMicros, double serverMicros) {
    double perSecond() {
      return due / millis * 1_000;
    }
  }

  /** The sizes of the tables; both if none are given. */
  public static void main(String[] arguments) {
    var sizes = arguments.length == 0 ? SIZES : Stream.of(arguments).map(Integer::valueOf).toList();
    var figures = Figures.of("reminders");
    var minutes = new ArrayList<Minute>();
    var idle = new ArrayList<Double>();
    for (var size : sizes) {
      measure(size, minutes, idle);
    }
    SIZES.stream()
        .filter(size -> !sizes.contains(size))
        .forEach(size -> figures.lack("%,d stored".formatted(size)));
    report(figures, minutes, idle);
  }

  private static void measure(int size, List<Minute> minutes, List<Double> idle) {
    try (var database = new EmptyDatabase()) {
      new Schema(database.url()).migrate();
      try (var pool = Database.openForRounds(database.url(), INSTANCES)) {
        var rounds = new ArrayList<PostgresRound>();
        for (var instance = 0; instance < INSTANCES; instance++) {
          rounds.add(new PostgresRound(pool));
        }
        var benchmark = new RemindersBenchmark(database.url(), rounds);
        benchmark.ring();
        benchmark.fill(size);
        benchmark.minute(size, 1_000);
        for (var due : DUE) {
          minutes.add(benchmark.median(size, Math.min(due, size / 3)));
        }
        idle.add(benchmark.idleMillis());
      }
    }
  }

  /** Three reminders to a person, over the coming day. */
  private void fill(int reminders) {
    Sql.run(
        url,
        """
        set session_replication_role = replica;
        set synchronous_commit = off;
        insert into unbroken.workspaces (id) values ('main');
        insert into unbroken.users (workspace_id, user_id, body)
        select 'main', md5(n::text)::uuid, '{}' from generate_series(1, %1$d) n;
        insert into unbroken.identities
          (workspace_id, messenger, bot, key, user_id, chat, last_inbound)
        select 'main', 'telegram', 'main', n, md5(n::text)::uuid, n, now()
        from generate_series(1, %1$d) n;
        insert into unbroken.reminders (workspace_id, user_id, habit_id, minute, weekdays,
          nag_seconds, nag_most, zone, day_end, next_day, next_due, next_repeat, next_fire_at,
          rules)
        select 'main', md5(n::text)::uuid, md5(n || 'h' || k)::uuid, 400 * k, 127, 0, 0,
          (array['Europe/Berlin', 'Asia/Tokyo', 'America/New_York', 'Asia/Kolkata'])[1 + n %% 4],
          0, current_date + 1, at, 0, at, '%2$s'
        from generate_series(1, %1$d) n, generate_series(1, 3) k,
          lateral (
            select date_trunc('minute', now()) + interval '1 hour'
              + (n %% 1440 * 7919 %% 1440) * interval '1 minute' + k * interval '1 day') as t (at);
        """
            .formatted(reminders / 3, ReminderRows.RULES));
    Sql.run(url, "vacuum analyze");
  }

  private Minute median(int stored, int due) {
    var runs = new ArrayList<Minute>();
    for (var run = 0; run < RUNS; run++) {
      runs.add(minute(stored, due));
    }
    runs.sort(Comparator.comparing(Minute::millis));
    return runs.get(RUNS / 2);
  }

  private Minute minute(int stored, int due) {
    Sql.run(url, "truncate unbroken.outbox");
    Sql.run(
        url,
        """
        update unbroken.reminders r
        set next_day = current_date, next_due = due.at, next_fire_at = due.at
        from (
          select md5(n::text)::uuid as user_id, date_trunc('minute', now()) as at
          from generate_series(1, %d) n) due
        where r.workspace_id = 'main' and r.user_id = due.user_id and r.minute = 400
        """
            .formatted(due));
    Sql.run(url, "vacuum unbroken.reminders");
    var app = ServersCpu.ofThisProcess();
    var server = ServersCpu.of(url);
    var begin = System.nanoTime();
    var letters = ring();
    var millis = (System.nanoTime() - begin) / 1e6;
    var appMicros = (ServersCpu.ofThisProcess() - app) / 1e3 / due;
    var serverMicros = (ServersCpu.of(url) - server) / 1e3 / due;
    if (letters != due) {
      throw new IllegalStateException("%d letters for %d due".formatted(letters, due));
    }
    System.out.printf(
        "%,d stored, %,d due: %,.0f ms; CPU for one: %.0f us in the program, %.0f us in the"
            + " server%n",
        stored, due, millis, appMicros, serverMicros);
    return new Minute(stored, due, millis, appMicros, serverMicros);
  }

  private int ring() {
    try (var threads = Executors.newFixedThreadPool(INSTANCES)) {
      var work = rounds.stream().<Callable<Integer>>map(round -> () -> ringAll(round)).toList();
      var letters = 0;
      for (var each : threads.invokeAll(work)) {
        letters += each.get();
      }
      return letters;
    } catch (Exception broken) {
      throw new IllegalStateException(broken);
    }
  }

  private static int ringAll(PostgresRound round) {
    var letters = 0;
    for (var rung = round.ring(AT_ONCE); rung.people() > 0; rung = round.ring(AT_ONCE)) {
      letters += rung.letters();
    }
    return letters;
  }

  private double idleMillis() {
    var nanos = new long[TICKS];
    for (var tick = 0; tick < TICKS; tick++) {
      var begin = System.nanoTime();
      rounds.getFirst().ring(AT_ONCE);
      nanos[tick] = System.nanoTime() - begin;
    }
    Arrays.sort(nanos);
    return nanos[TICKS / 2] / 1e6;
  }

  private static void report(Figures figures, List<Minute> minutes, List<Double> idle) {
    System.out.printf("%n%d instances, %,d people at once%n%n", INSTANCES, AT_ONCE);
    figures.say("| stored | due in one minute | ms | due/s | program µs each | server µs each |");
    figures.say("|--:|--:|--:|--:|--:|--:|");
    for (var minute : minutes) {
      figures.say(
          "| %,d | %,d | %,.0f | %,.0f | %.0f | %.0f |"
              .formatted(
                  minute.stored(),
                  minute.due(),
                  minute.millis(),
                  minute.perSecond(),
                  minute.appMicros(),
                  minute.serverMicros()));
    }
    var growth = of(minutes, 10_000).getLast().millis() / of(minutes, 10_000).getFirst().millis();
    var perSecond = minutes.getLast().perSecond();
    figures.say(
        "\n10,000 due: ratio of the largest table to the smallest %.2f (at most %.1f);"
                .formatted(growth, MOST_GROWTH)
            + " the last line %,.0f/s (at least %,.0f); nothing due %s ms (at most %.0f)."
                .formatted(perSecond, LEAST_PER_SECOND, said(idle), MOST_IDLE_MILLIS));
    figures.write();
    if (growth > MOST_GROWTH
        || perSecond < LEAST_PER_SECOND
        || idle.stream().anyMatch(millis -> millis > MOST_IDLE_MILLIS)) {
      System.out.println("MISSED");
      System.exit(1);
    }
  }

  private static List<Minute> of(List<Minute> minutes, int due) {
    return minutes.stream().filter(minute -> minute.due() == due).toList();
  }

  private static String said(List<Double> idle) {
    return String.join(" / ", idle.stream().map("%.2f"::formatted).toList());
  }
}
