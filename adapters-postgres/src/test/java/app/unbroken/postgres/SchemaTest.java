package app.unbroken.postgres;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.unbroken.postgres.testing.EmptyDatabase;
import app.unbroken.postgres.testing.Sql;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("slow")
class SchemaTest {
  private final EmptyDatabase database = new EmptyDatabase();
  private final Schema schema = new Schema(database.url());

  @AfterEach
  void drop() {
    database.close();
  }

  @Test
  void a_dry_run_names_what_would_be_applied_and_changes_nothing() {
    var newest = "V%04d ".formatted(Schema.VERSION);
    assertThat(schema.pending())
        .startsWith("V0001 workspaces", "V0002 users")
        .last()
        .asString()
        .startsWith(newest);

    assertThat(Sql.ask(database.url(), "select 1 from pg_namespace where nspname = 'unbroken'"))
        .isEmpty();
  }

  @Test
  void what_was_applied_is_not_pending_any_more() {
    var pending = schema.pending();

    assertThat(schema.migrate()).isEqualTo(pending).isNotEmpty();

    assertThat(schema.pending()).isEmpty();
    assertThat(schema.migrate()).isEmpty();
  }

  @Test
  void b7_twenty_instances_that_start_at_once_migrate_exactly_once() throws Exception {
    var pending = schema.pending();
    try (var threads = Executors.newFixedThreadPool(20)) {
      var starts = new ArrayList<Callable<List<String>>>();
      for (var instance = 0; instance < 20; instance++) {
        starts.add(() -> new Schema(database.url()).migrate());
      }

      var applied = new ArrayList<String>();
      for (var start : threads.invokeAll(starts)) {
        applied.addAll(start.get());
      }
      assertThat(applied).isEqualTo(pending);
    }
  }

  @Test
  void b7_a_schema_newer_than_the_code_is_refused_in_one_line() {
    schema.migrate();
    Sql.run(
        database.url(),
        """
        insert into unbroken.schema_history
        select 999, '0999', 'from the future', type, script, checksum, installed_by, now(), 1, true
        from unbroken.schema_history where version = '0001'
        """);

    for (Runnable start :
        List.<Runnable>of(
            schema::migrate, schema::pending, () -> Database.open(database.url(), 1))) {
      assertThatThrownBy(start::run)
          .isInstanceOf(StoreException.class)
          .hasMessage(
              "the schema is at version 999 and this program knows %d: start a newer program",
              Schema.VERSION);
    }
  }

  @Test
  void a_database_without_the_schema_is_refused_in_one_line() {
    assertThatThrownBy(() -> Database.open(database.url(), 1))
        .isInstanceOf(StoreException.class)
        .hasMessageContaining("run `unbroken migrate`");
  }

  @Test
  void b9_a_table_that_is_in_use_delays_a_migration_and_is_not_waited_for() throws Exception {
    schema.migrate();
    forgetEverythingButTheHistoryTable();
    try (var user = Sql.connect(database.url())) {
      user.setAutoCommit(false);
      user.createStatement().execute("lock table unbroken.schema_history in exclusive mode");

      var migration = new Thread(schema::migrate);
      migration.start();
      migration.join(3_000);
      assertThat(migration.isAlive()).isTrue();
      user.rollback();
      migration.join();
    }
    assertThat(schema.pending()).isEmpty();
  }

  private void forgetEverythingButTheHistoryTable() {
    Sql.run(database.url(), "truncate unbroken.schema_history");
    var tables =
        """
        select format('drop table unbroken.%I cascade', tablename) from pg_tables
        where schemaname = 'unbroken' and tablename <> 'schema_history'
        """;
    Sql.ask(database.url(), tables).forEach(drop -> Sql.run(database.url(), drop));
  }

  @Test
  void every_table_has_row_level_security_and_is_owned_by_neither_role() {
    schema.migrate();

    assertThat(
            Sql.ask(
                database.url(),
                """
                select relname from pg_class
                where relnamespace = 'unbroken'::regnamespace and relkind in ('r', 'p')
                  and relname <> 'schema_history'
                  and not relrowsecurity
                """))
        .isEmpty();
    assertThat(
            Sql.ask(
                database.url(),
                """
                select distinct pg_get_userbyid(relowner) from pg_class
                where relnamespace = 'unbroken'::regnamespace
                """))
        .doesNotContain("unbroken_app", "unbroken_rounds");
  }
}
