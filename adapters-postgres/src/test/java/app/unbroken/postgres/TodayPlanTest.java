package app.unbroken.postgres;

import static org.assertj.core.api.Assertions.assertThat;

import app.unbroken.checkin.Source;
import app.unbroken.fixtures.Person;
import app.unbroken.journal.Scope;
import app.unbroken.postgres.testing.FreshDatabase;
import app.unbroken.postgres.testing.Wire;
import app.unbroken.streak.Checkpoint;
import app.unbroken.user.UserId;
import app.unbroken.user.WorkspaceId;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jdbi.v3.core.Handle;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** That today's list costs what its person has, and not what there is. */
@Tag("slow")
class TodayPlanTest {
  private static final LocalDate TODAY = LocalDate.of(2026, 3, 14);
  private static final int HABITS = 5;

  /** Checkpoints of yesterday are ten to sixteen days behind. */
  private static final int MOST_DAYS = 16;

  private static final String TYPES =
      "text, text, uuid[], uuid[], boolean[], text[], boolean[], integer[]";

  @RegisterExtension static final FreshDatabase database = new FreshDatabase(1);

  @Test
  void todays_list_is_at_most_three_statements() {
    var ann = new LongLives(database.url()).somebody(database.pool(), 5, day("2026-03-01"), TODAY);

    assertThat(Wire.statementsOf(() -> ann.days().today())).isBetween(1, 3);
  }

  @Test
  void a_plan_made_on_empty_tables_enters_by_indexes_alone_once_they_are_full() {
    var lives = new LongLives(database.url());
    var sessions = database.pool().sessions();
    var nobody = new UserId(WorkspaceId.DEFAULT, new UUID(0, 1));
    sessions.statement("prepare", handle -> handle.execute(prepared()));
    explained(nobody);

    var ann = lives.somebody(database.pool(), HABITS, day("2025-06-01"), TODAY);
    lives.strangers(ann, 20_000);
    var plan = explained(ann.id());

    assertThat(plan).doesNotContain("Seq Scan").contains("Index Scan using entries_pkey");
    assertThat(rowsOf(plan, "entries")).isBetween(HABITS * 10L, HABITS * (long) MOST_DAYS);
    assertThat(rowsOf(plan, "actions")).isEqualTo(HABITS * 2);
    assertThat(rowsOf(plan, "identities")).isZero();
    assertThat(plan).doesNotContain("Rows Removed by Filter");
    assertThat(opened(ann)).isEqualTo(HABITS);
  }

  private static int opened(Person ann) {
    return ann.book(Scope.TODAY).habits().size();
  }

  /** On the one connection of the pool, as the application prepares it. */
  private static String prepared() {
    var sql = new StringBuilder("prepare opening (%s) as ".formatted(TYPES));
    var place = 0;
    for (var part : Shelf.OPEN.split("\\?", -1)) {
      sql.append(place == 0 ? "" : "$" + place).append(part);
      place++;
    }
    return sql.toString();
  }

  private static String explained(UserId user) {
    return database.pool().sessions().statement("explain", handle -> explained(handle, user));
  }

  private static String explained(Handle handle, UserId user) {
    var asked =
        new Asked(
            user, Scope.TODAY, TODAY.atStartOfDay().toInstant(ZoneOffset.UTC), Source.EMBEDDED);
    var sql =
        """
        explain (analyze, costs off, timing off, summary off)
        execute opening ('%s', '%s', '{%s}', '{null}', '{%s}', '{%s}', '{%s}', '{%d}')
        """
            .formatted(
                user.workspace().value(),
                Checkpoint.FORM,
                user.value(),
                asked.oneWhole(),
                asked.others(),
                asked.othersWhole(),
                asked.actions());
    return String.join("\n", handle.createQuery(sql).mapTo(String.class).list());
  }

  /** What the scans of a table gave, all their loops together. */
  private static long rowsOf(String plan, String table) {
    var scan =
        Pattern.compile("Scan using \\S+ on " + table + ".*rows=([0-9.]+) loops=(\\d+)")
            .matcher(plan);
    var rows = 0.0;
    assertThat(scan.find()).as(plan).isTrue();
    do {
      rows += Double.parseDouble(scan.group(1)) * Integer.parseInt(scan.group(2));
    } while (scan.find());
    return Math.round(rows);
  }

  private static LocalDate day(String day) {
    return LocalDate.parse(day);
  }
}
