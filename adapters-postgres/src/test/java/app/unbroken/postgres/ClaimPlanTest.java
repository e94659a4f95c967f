package app.unbroken.postgres;

import static org.assertj.core.api.Assertions.assertThat;

import app.unbroken.postgres.testing.FreshDatabase;
import java.util.regex.Pattern;
import org.jdbi.v3.core.Handle;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** That a courier's claim costs what it takes along, and not what waits. */
@Tag("slow")
class ClaimPlanTest {
  private static final int WAITING = 2_000;
  private static final int MOST = 50;

  @RegisterExtension static final FreshDatabase database = new FreshDatabase(1);

  @BeforeEach
  void bot() {
    database.run(
        """
        insert into unbroken.workspaces (id) values ('main');
        insert into unbroken.bots (workspace_id, bot, messenger) values ('main', 'main', 'telegram');
        analyze unbroken.outbox
        """);
  }

  @Test
  void a_claim_reads_no_more_than_it_takes_by_a_plan_made_on_empty_tables() {
    try (var rounds = Database.openForRounds(database.url(), 1)) {
      var sessions = rounds.sessions();
      sessions.statement("prepare", handle -> handle.execute(prepared()));
      sessions.statement("explain", ClaimPlanTest::explained);

      letters(WAITING);
      var plan = sessions.statement("explain", ClaimPlanTest::explained);

      assertThatItReadsNoMoreThanItTakes(plan);
    }
  }

  /** Then the planner expects to find hardly any, and to have to read all that waits anyway. */
  @Test
  void nor_among_many_that_were_sent() {
    letters(20 * WAITING);
    database.run(
        """
        update unbroken.outbox
        set state = 'sent', finished_at = now()
        where letter_id % 20 <> 0;
        analyze unbroken.outbox
        """);
    try (var rounds = Database.openForRounds(database.url(), 1)) {
      var sessions = rounds.sessions();
      sessions.statement("prepare", handle -> handle.execute("set random_page_cost = 1000"));
      sessions.statement("prepare", handle -> handle.execute(prepared()));

      var plan = sessions.statement("explain", ClaimPlanTest::explained);

      assertThatItReadsNoMoreThanItTakes(plan);
    }
  }

  private static void assertThatItReadsNoMoreThanItTakes(String plan) {
    assertThat(plan).contains("using outbox_to_claim", "using outbox_of_chat");
    assertThat(most(plan)).as(plan).isEqualTo(MOST);
    assertThat(database.ask("select count(*) from unbroken.outbox where state = 'leased'"))
        .containsExactly(Integer.toString(MOST));
  }

  /** Of one priority and one moment, in a chat of its own each. */
  private static void letters(int many) {
    database.run(
        """
        insert into unbroken.outbox (workspace_id, user_id, messenger, bot, chat, kind, priority,
          body, operation, not_before, expires_at)
        select 'main', md5(n::text)::uuid, 'telegram', 'main', 'c' || n, 'reminder', 1,
          '\\x7b7d', 'ring', now() - random() * interval '1 minute', now() + interval '1 hour'
        from generate_series(1, %d) n
        """
            .formatted(many));
  }

  /** By the plan that knows no values, as the application comes to have it. */
  private static String prepared() {
    var sql = new StringBuilder("set plan_cache_mode = force_generic_plan; prepare claim as ");
    var place = 0;
    for (var part : PostgresOutbox.claimSql(MOST).split("\\?", -1)) {
      sql.append(place == 0 ? "" : "$" + place).append(part);
      place++;
    }
    return sql.toString();
  }

  private static String explained(Handle handle) {
    var sql =
        """
        explain (analyze, costs off, timing off, summary off)
        execute claim ('main', 'main', 60, 'main', 60, 'main')
        """;
    return String.join("\n", handle.createQuery(sql).mapTo(String.class).list());
  }

  /** The most rows that any step of a plan gave or threw away. */
  private static long most(String plan) {
    var rows = Pattern.compile("(?:actual rows=|Rows Removed by \\D*)([0-9.]+)").matcher(plan);
    var most = 0.0;
    while (rows.find()) {
      most = Math.max(most, Double.parseDouble(rows.group(1)));
    }
    return Math.round(most);
  }
}
