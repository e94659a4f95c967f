package app.unbroken.webhook;

import app.unbroken.figures.Figures;
import app.unbroken.figures.Scratch;
import app.unbroken.postgres.DatabaseUrl;
import app.unbroken.postgres.embedded.EmbeddedServer;
import app.unbroken.postgres.testing.Sql;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/**
 * How much slower this machine is than the one that absolute goals were set on: the same check-in
 * of five plain tables, none of them ours, asked by pgbench. {@code make yardstick} runs it.
 */
final class YardstickMain {
  private static final int ROUNDS = 3;
  private static final int SECONDS = 5;
  private static final int WARMING_SECONDS = 2;

  private static final String TABLES =
      """
      create table updates (bot int, id bigint, primary key (bot, id));
      create table habits (id int primary key, owner int, name text);
      create table checkins (habit int, day date, amount int, primary key (habit, day))
        with (fillfactor = 80);
      create table streaks (habit int primary key, days int, last date) with (fillfactor = 80);
      create table outbox (
        id bigserial primary key, chat int, body text, state int default 0);
      create index on outbox (state, id);
      insert into habits select n, n, 'habit ' || n from generate_series(1, 100000) n;
      insert into streaks select n, 0, null from generate_series(1, 100000) n;
      """;

  private static final String ANY =
      """
      \\set habit random(1, 100000)
      \\set update random(1, 1000000000000)
      \\set day random(0, 365)
      """;

  private static final String AT_ONCE =
      ANY
          + """
          with seen as (
            insert into updates values (1, :update) on conflict do nothing
          ), mine as (
            select id, name from habits where id = :habit and owner = :habit
          ), noted as (
            insert into checkins select id, date '2026-01-01' + (:day)::int, 1 from mine
            on conflict (habit, day) do update set amount = checkins.amount + 1
          ), told as (
            update streaks set days = days + 1, last = date '2026-01-01' + (:day)::int
            from mine where habit = mine.id
            returning days
          )
          insert into outbox (chat, body) select mine.id, mine.name || ' ' || days from mine, told;
          """;

  private static final String ONE_BY_ONE =
      ANY
          + """
          begin;
          insert into updates values (1, :update) on conflict do nothing;
          select h.id, h.name, s.days from habits h join streaks s on s.habit = h.id
          where h.id = :habit and h.owner = :habit;
          insert into checkins values (:habit, date '2026-01-01' + (:day)::int, 1)
          on conflict (habit, day) do update set amount = checkins.amount + 1;
          update streaks set days = days + 1, last = date '2026-01-01' + (:day)::int
          where habit = :habit;
          insert into outbox (chat, body) values (:habit, 'done');
          commit;
          """;

  /**
   * @param there a second, on PostgreSQL 15, pgbench on the same two cores as the server as it is
   *     here
   */
  private record CheckIn(String words, String script, int clients, double there) {}

  private static final List<CheckIn> CHECK_INS =
      List.of(
          new CheckIn("one statement, 16 clients", AT_ONCE, 16, 25_000),
          new CheckIn("begin and six statements, 8 clients", ONE_BY_ONE, 8, 15_300));

  private YardstickMain() {}

  public static void main(String[] arguments) {
    var figures = Figures.of("yardstick");
    try {
      Pgbench.find();
      measure(figures);
    } catch (IOException unable) {
      System.out.println("Nothing was measured: " + unable.getMessage());
      System.exit(1);
    }
    figures.write();
  }

  private static void measure(Figures figures) throws IOException {
    try (var scratch = Scratch.named("yardstick");
        var postgres = EmbeddedServer.start(scratch.folder())) {
      measure(figures, postgres.url());
    }
  }

  private static void measure(Figures figures, DatabaseUrl url) throws IOException {
    Sql.run(url, TABLES);
    Sql.run(url, "vacuum analyze");
    var pgbench = new Pgbench(url, "");
    var rates = new ArrayList<List<Double>>();
    for (var checkIn : CHECK_INS) {
      perSecond(pgbench, checkIn, WARMING_SECONDS);
      rates.add(new ArrayList<>());
    }
    for (var round = 0; round < ROUNDS; round++) {
      for (var each = 0; each < CHECK_INS.size(); each++) {
        rates.get(each).add(perSecond(pgbench, CHECK_INS.get(each), SECONDS));
      }
    }
    figures.say("| a check-in | here, a second | there, a second | this machine is slower |");
    figures.say("|---|--:|--:|--:|");
    for (var each = 0; each < CHECK_INS.size(); each++) {
      var checkIn = CHECK_INS.get(each);
      var here = rates.get(each).stream().sorted().skip(ROUNDS / 2).findFirst().orElseThrow();
      figures.say(
          "| %s | %,.0f | %,.0f | %.1f times |"
              .formatted(checkIn.words, here, checkIn.there, checkIn.there / here));
    }
  }

  private static double perSecond(Pgbench pgbench, CheckIn checkIn, int seconds)
      throws IOException {
    return pgbench.perSecond(checkIn.script, "--client=" + checkIn.clients, "--time=" + seconds);
  }
}
