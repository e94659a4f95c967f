package app.unbroken.postgres;

import static org.assertj.core.api.Assertions.assertThat;

import app.unbroken.postgres.testing.FreshDatabase;
import java.util.List;
import java.util.regex.Pattern;
import org.jdbi.v3.core.Handle;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Many instances go the same round, over many people. */
@Tag("slow")
class RoundRaceTest {
  private static final int PEOPLE = 10_000;

  @RegisterExtension static final FreshDatabase database = new FreshDatabase(1);

  private final Ringing ringing = new Ringing(database.url());

  /** G1. */
  @ParameterizedTest
  @ValueSource(ints = {1, 4, 8})
  void instances_ring_for_everybody_exactly_once_and_share_the_work(int instances)
      throws InterruptedException {
    ringing.crowd(PEOPLE, "1 minute");

    var letters = ringing.ringWith(instances, 50);

    assertThat(letters.stream().mapToInt(each -> each).sum()).isEqualTo(PEOPLE);
    assertThat(ringing.letters()).isEqualTo(PEOPLE);
    assertThat(
            ringing.count(
                "users u where exists (select from unbroken.outbox o where o.user_id = u.user_id)"))
        .isEqualTo(PEOPLE);
    assertThat(ringing.due()).isZero();
    assertThat(letters).allMatch(each -> each >= PEOPLE / 20, "at least 5 % of them");
  }

  /**
   * A limit that the planner does not know makes it read and sort everything that is due, at every
   * claim; so does a plan of the time when the tables were empty, if it is not the right one.
   */
  @Test
  void a_claim_reads_no_more_than_it_takes_even_by_a_plan_made_on_empty_tables() {
    try (var rounds = Database.openForRounds(database.url(), 1)) {
      var sessions = rounds.sessions();
      var claim = "prepare claim as " + PostgresRound.lockSql(100);
      sessions.statement("prepare", handle -> handle.execute(claim));
      assertThat(sessions.statement("explain", RoundRaceTest::explained)).doesNotContain("Sort");

      ringing.crowd(1, 5_000, "1 minute");
      ringing.crowd(5_001, 40_000, "-1 day");
      var plan = sessions.statement("explain", RoundRaceTest::explained);

      assertThat(plan)
          .contains("Index Scan using reminders_due")
          .contains("Index Scan using users_pkey")
          .doesNotContain("Sort", "Seq Scan", "Hash", "Merge");
      assertThat(rowsOf(plan)).isNotEmpty().allMatch(rows -> rows <= 100);
    }
  }

  @Test
  void nothing_due_costs_one_look_at_an_index() {
    ringing.crowd(20_000, "-1 day");
    database.run("vacuum analyze unbroken.reminders");
    try (var rounds = Database.openForRounds(database.url(), 1)) {
      var plan =
          rounds
              .sessions()
              .statement(
                  "explain",
                  handle ->
                      String.join(
                          "\n",
                          handle
                              .createQuery(
                                  "explain (analyze, buffers, costs off, timing off) "
                                      + PostgresRound.lockSql(2_000))
                              .mapTo(String.class)
                              .list()));

      assertThat(plan).contains("reminders_due").contains("never executed");
      assertThat(buffers(plan)).isLessThanOrEqualTo(10);
    }
  }

  private static String explained(Handle handle) {
    var sql = "explain (analyze, costs off, timing off, summary off) execute claim";
    return String.join("\n", handle.createQuery(sql).mapTo(String.class).list());
  }

  /** What each step of a plan gave. */
  private static List<Double> rowsOf(String plan) {
    return Pattern.compile("actual rows=([0-9.]+)")
        .matcher(plan)
        .results()
        .map(it -> Double.valueOf(it.group(1)))
        .toList();
  }

  private static int buffers(String plan) {
    var hit = Pattern.compile("shared hit=(\\d+)").matcher(plan);
    return hit.find() ? Integer.parseInt(hit.group(1)) : 0;
  }
}
