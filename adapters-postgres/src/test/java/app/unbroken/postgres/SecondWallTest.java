package app.unbroken.postgres;

import static app.unbroken.fixtures.HabitSketch.aHabit;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.unbroken.conversation.StoredDialogue;
import app.unbroken.fixtures.Person;
import app.unbroken.journal.Scope;
import app.unbroken.postgres.testing.FreshDatabase;
import app.unbroken.user.WorkspaceId;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What row-level security holds where a statement forgets its filters. */
@Tag("slow")
class SecondWallTest {
  private static final WorkspaceId HERE = new WorkspaceId("here");
  private static final WorkspaceId ELSEWHERE = new WorkspaceId("elsewhere");

  @RegisterExtension static final FreshDatabase database = new FreshDatabase(2);

  private Person ann;

  @BeforeEach
  void something_is_in_every_table() {
    ann = Person.in(PostgresPorts.on(database.pool()), HERE);
    ann.checks(ann.adds(aHabit("Read").remindingAt("09:00")));
    new PostgresConversations(database.pool())
        .write(ann.id(), 1, new StoredDialogue("new-habit", 1, Map.of()));
    database.run(
        """
        insert into unbroken.bots (workspace_id, bot, messenger) values ('here', 'b', 'telegram');
        insert into unbroken.identities (
          workspace_id, messenger, bot, key, user_id, chat, last_inbound)
        values ('here', 'telegram', 'b', 'k', '%1$s', 'c', now());
        insert into unbroken.inbox (workspace_id, user_id, bot, update_id, raw)
        values ('here', '%1$s', 'b', 'u', '');
        insert into unbroken.outbox (
          workspace_id, user_id, messenger, bot, chat, kind, priority, body, operation, expires_at)
        values ('here', '%1$s', 'telegram', 'b', 'c', 'answer', 1, '', 'o', now());
        insert into unbroken.dead_letters (
          workspace_id, dead_letter, user_id, bot, update_id, raw, exception, trace)
        values ('here', 'd', '%1$s', 'b', 'u', '', 'e', 't');
        insert into unbroken.missed_reminders (
          workspace_id, user_id, habit_id, day, minute, due)
        values ('here', '%1$s', '%1$s', '2026-01-01', 540, now());
        insert into unbroken.link_codes (workspace_id, user_id, link_id, locator, digest,
          messenger, bot, chat, made_at, tries, over)
        values ('here', '%1$s', gen_random_uuid(), 'K7', 'd', 'telegram', 'b', 'c', now(), 0, false);
        insert into unbroken.link_tries (workspace_id, user_id, at) values ('here', '%1$s', now());
        insert into unbroken.merges (workspace_id, user_id, link_id, absorbed, at)
        values ('here', '%1$s', gen_random_uuid(), gen_random_uuid(), now());
        insert into unbroken.message_costs (
          workspace_id, day, bot, category, billable, messages)
        values ('here', '2026-01-01', 'b', 'utility', true, 1)
        """
            .formatted(ann.id().value()));
  }

  @Test
  void a_query_that_forgets_its_filters_finds_nothing() {
    assertThat(tables()).hasSizeGreaterThan(9);
    for (var table : tables()) {
      assertThat(database.ask("select count(*) from unbroken." + table)).isNotEqualTo(List.of("0"));
      assertThat(countWithoutWorkspace(table)).as(table).isZero();
      assertThat(count(ELSEWHERE, table)).as(table + " elsewhere").isZero();
      assertThat(count(HERE, table)).as(table + " here").isPositive();
    }
  }

  @Test
  void a_change_that_forgets_its_filters_changes_nothing() {
    assertThat(changed("update users set erase_at = now()")).isZero();
    assertThat(changed("update entries set amount = 0")).isZero();
    assertThat(changed("delete from habits")).isZero();
    assertThat(changed("delete from outbox")).isZero();

    assertThat(ann.book(Scope.EVERYTHING).habits()).hasSize(1);
  }

  @Test
  void nothing_can_be_written_into_another_workspace() {
    assertThatThrownBy(() -> changed("insert into workspaces (id) values ('third')"))
        .isInstanceOf(StoreException.class)
        .hasMessageContaining("42501");
    assertThatThrownBy(() -> changed("update audit set reason = ''"))
        .as("nobody may change the audit")
        .isInstanceOf(StoreException.class)
        .hasMessageContaining("42501");
  }

  @ParameterizedTest
  @ValueSource(strings = {"bypassrls", "superuser"})
  void a_role_that_passes_row_level_security_is_refused_at_the_start(String right) {
    database.run("alter role unbroken_app " + right);
    try {
      assertThatThrownBy(() -> Database.open(database.url(), 1))
          .isInstanceOf(StoreException.class)
          .hasMessageContaining("unbroken_app passes row-level security")
          .hasMessageContaining("nosuperuser nobypassrls");
    } finally {
      database.run("alter role unbroken_app no" + right);
    }
    Database.open(database.url(), 1).close();
  }

  @Test
  void a_role_that_owns_tables_is_refused_at_the_start() {
    database.run("alter table unbroken.entries owner to unbroken_app");
    try {
      assertThatThrownBy(() -> Database.open(database.url(), 1))
          .isInstanceOf(StoreException.class)
          .hasMessageContaining("unbroken_app owns tables");
    } finally {
      database.run("alter table unbroken.entries owner to current_user");
    }
  }

  /** Those with rows of workspaces that the application may read. */
  private static List<String> tables() {
    return database.ask(
        """
        select table_name
        from information_schema.columns
        where table_schema = 'unbroken' and column_name = 'workspace_id'
          and has_table_privilege('unbroken_app', 'unbroken.' || table_name, 'select')
        """);
  }

  private static long countWithoutWorkspace(String table) {
    return database
        .pool()
        .sessions()
        .statement(
            "count",
            handle -> handle.createQuery("select count(*) from " + table).mapTo(Long.class).one());
  }

  private static long count(WorkspaceId workspace, String table) {
    return database
        .pool()
        .sessions()
        .inWorkspace(
            "count",
            workspace,
            handle -> handle.createQuery("select count(*) from " + table).mapTo(Long.class).one());
  }

  private static int changed(String sql) {
    return database.pool().sessions().inWorkspace("change", ELSEWHERE, it -> it.execute(sql));
  }
}
