package app.unbroken.postgres;

import static org.assertj.core.api.Assertions.assertThat;

import app.unbroken.Ports;
import app.unbroken.conversation.Conversations;
import app.unbroken.conversation.StoredDialogue;
import app.unbroken.fixtures.HabitSketch;
import app.unbroken.fixtures.Person;
import app.unbroken.fixtures.Workspaces;
import app.unbroken.habit.HabitName;
import app.unbroken.journal.OperationId;
import app.unbroken.postgres.testing.FreshDatabase;
import app.unbroken.profile.Erasures;
import app.unbroken.profile.ErasuresContract;
import app.unbroken.profile.Overdue;
import app.unbroken.tracking.NoteDay;
import app.unbroken.tracking.Way;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

@Tag("slow")
class PostgresErasuresTest extends ErasuresContract {
  @RegisterExtension static final FreshDatabase database = new FreshDatabase();

  private static final String MARKER = "quinquereme";

  private static Database rounds;

  @BeforeAll
  static void open() {
    rounds = Database.openForRounds(database.url(), 2);
  }

  @AfterAll
  static void close() {
    rounds.close();
  }

  @Override
  protected Ports ports() {
    return PostgresPorts.on(database.pool());
  }

  @Override
  protected Conversations conversations() {
    return new PostgresConversations(database.pool());
  }

  @Override
  protected Erasures erasures() {
    return new PostgresErasures(database.pool());
  }

  @Override
  protected Overdue overdue() {
    return new PostgresOverdue(rounds);
  }

  /** A table of a later migration is named here before it can keep anything after an erasure. */
  @Test
  void every_table_that_knows_people_is_emptied_of_them_but_the_audit() {
    var tables =
        database.ask(
            """
            select table_name
            from information_schema.columns
            where table_schema = 'unbroken' and column_name = 'user_id' and table_name <> 'audit'
            """);

    assertThat(PostgresErasures.TABLES).containsExactlyInAnyOrderElementsOf(tables);
  }

  /** Every column of every table is searched, so that a new one cannot be overlooked. */
  @Test
  void h16_not_a_word_of_the_person_is_left_in_any_table() {
    var ann = Person.in(ports(), Workspaces.fresh());
    var ben = Person.in(ports(), ann.id().workspace());
    var id = ann.id().value();
    var habit = ann.adds(HabitSketch.aHabit(MARKER));
    ann.checks(habit);
    ann.days().note(new NoteDay.Note(habit, ann.today(), MARKER, Way.DIRECTLY));
    ann.habits().rename(habit, new HabitName(MARKER + " again"));
    conversations().write(ann.id(), 1, new StoredDialogue("new-habit", 1, Map.of("name", MARKER)));
    database.run(
        """
        insert into unbroken.identities (
          workspace_id, messenger, bot, key, user_id, chat, last_inbound)
        values ('%1$s', 'telegram', 'b', '%3$s', '%2$s', '%3$s', now());
        insert into unbroken.inbox (workspace_id, user_id, bot, update_id, raw)
        values ('%1$s', '%2$s', 'b', 'u', '%3$s');
        insert into unbroken.outbox (
          workspace_id, user_id, messenger, bot, chat, kind, priority, body, file, operation,
          expires_at)
        values ('%1$s', '%2$s', 'telegram', 'b', '%3$s', 'answer', 1, '%3$s', '%3$s', 'o', now());
        insert into unbroken.dead_letters (
          workspace_id, dead_letter, user_id, bot, update_id, raw, exception, trace)
        values ('%1$s', 'd', '%2$s', 'b', 'u', '%3$s', 'e', 't');
        insert into unbroken.link_codes (
          workspace_id, user_id, link_id, locator, digest, messenger, bot, chat, made_at, tries,
          over, second)
        values ('%1$s', '%4$s', gen_random_uuid(), 'l', 'd', 'telegram', 'b', 'c', now(), 0,
          false, '%2$s')
        """
            .formatted(ann.id().workspace().value(), id, MARKER, ben.id().value()));
    assertThat(tablesWith(MARKER))
        .contains("habits", "entries", "actions", "dialogues", "identities")
        .contains("inbox", "outbox", "dead_letters");

    erasures().erase(ann.id(), new Erasures.Grounds(ann.now(), "a", "r", new OperationId("o")));

    assertThat(tablesWith(MARKER)).isEmpty();
    assertThat(tablesWith(id.toString())).containsExactly("audit");
  }

  /** Bytes too, which are shown as what they mean. */
  private static List<String> tablesWith(String marker) {
    return database
        .ask("select tablename from pg_tables where schemaname = 'unbroken' order by tablename")
        .stream()
        .filter(table -> isIn(table, marker))
        .toList();
  }

  private static boolean isIn(String table, String marker) {
    return !database
        .ask(
            """
            select 1
            from (select set_config('bytea_output', 'escape', false) offset 0) as readable,
              unbroken.%s as t
            where strpos(t::text, '%s') > 0
            """
                .formatted(table, marker))
        .isEmpty();
  }
}
