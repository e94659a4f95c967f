package app.unbroken.postgres;

import static org.assertj.core.api.Assertions.assertThat;

import app.unbroken.chat.Messenger;
import app.unbroken.delivery.Housekeeping;
import app.unbroken.journal.OperationId;
import app.unbroken.postgres.testing.FreshDatabase;
import app.unbroken.profile.Erasures;
import app.unbroken.story.LinkingStories;
import app.unbroken.story.TwoMessengers;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

@Tag("slow")
class PostgresLinkingStoriesTest extends LinkingStories {
  @RegisterExtension static final FreshDatabase database = new FreshDatabase();
  @RegisterExtension static final LinkingOnDatabase linking = new LinkingOnDatabase(database);

  @Override
  protected TwoMessengers world() {
    return linking.world();
  }

  /** A table of a later migration is told what a merge does with it before it can lose a row. */
  @Test
  void a_merge_knows_every_table_that_knows_people() {
    var tables =
        database.ask(
            """
            select table_name
            from information_schema.columns
            where table_schema = 'unbroken' and column_name = 'user_id'
            """);

    assertThat(MergeRows.TREATMENTS).containsOnlyKeys(tables);
  }

  @Test
  void what_is_moved_or_dropped_leaves_no_row_under_the_id_that_is_gone() {
    has(whatsapp, "swim every day").says("done swim");
    var gone = world.person(whatsapp).value();
    whatsapp.says("/new");

    joins(telegram, whatsapp);

    MergeRows.TREATMENTS.forEach((table, treatment) -> {
      if (treatment != MergeRows.Treatment.KEPT_UNDER_THE_OLD_ID
          && treatment != MergeRows.Treatment.MOVED_WHILE_OPEN) {
        assertThat(
                database.ask(
                    "select 1 from unbroken.%s where user_id = '%s'".formatted(table, gone)))
            .as(table)
            .isEmpty();
      }
    });
  }

  @Test
  void reminders_of_both_ring_for_whoever_stays_and_go_back() {
    has(telegram, "read every day at 21:30");
    has(whatsapp, "swim every day at 7:00");
    confirms(telegram, whatsapp);
    var before = reminders();
    telegram.taps("Yes");

    var survivor = world.person(telegram).value().toString();
    assertThat(
            database.ask(
                "select distinct user_id::text from unbroken.reminders where "
                    + "minute in (1290, 420) and user_id = '"
                    + survivor
                    + "'"))
        .containsExactly(survivor);

    telegram.taps("Undo");
    assertThat(reminders()).containsExactlyInAnyOrderElementsOf(before);
  }

  private static List<String> reminders() {
    return database.ask(
        "select concat_ws(' ', user_id, habit_id, minute, next_fire_at) from unbroken.reminders");
  }

  @Test
  void a_question_to_the_first_side_outlives_a_restart() {
    world = linking.restartingWorld();
    telegram = world.on(Messenger.TELEGRAM, "Ann");
    whatsapp = world.on(Messenger.WHATSAPP, "Ann W");
    lives(telegram);
    lives(whatsapp);

    joins(telegram, whatsapp);

    assertThat(world.person(telegram)).isEqualTo(world.person(whatsapp));
  }

  @Test
  void what_was_before_is_kept_no_longer_than_it_can_be_asked_for() {
    joins(telegram, whatsapp);
    database.run("update unbroken.merges set at = now() - interval '26 hours'");
    telegram.says("/link");
    database.run("update unbroken.link_codes set made_at = now() - interval '26 hours'");

    new PostgresHousekeeping(linking.rounds()).tidy(Housekeeping.Keep.DEFAULT, 1000);

    assertThat(database.ask("select 1 from unbroken.merges where kept is not null")).isEmpty();
    assertThat(database.ask("select 1 from unbroken.merges")).isNotEmpty();
    assertThat(database.ask("select 1 from unbroken.link_codes")).isEmpty();
  }

  @Test
  void an_erasure_reaches_what_is_known_under_the_id_that_is_gone() {
    has(whatsapp, "swim every day");
    var gone = world.person(whatsapp);
    joins(telegram, whatsapp);
    var survivor = world.person(telegram);

    new PostgresErasures(database.pool())
        .erase(survivor, new Erasures.Grounds(world.now(), "a", "r", new OperationId("o")));

    for (var table : PostgresErasures.TABLES) {
      assertThat(
              database.ask(
                  "select 1 from unbroken.%s t where t::text ~ '%s|%s'"
                      .formatted(table, gone.value(), survivor.value())))
          .as(table)
          .isEmpty();
    }
  }

  @Test
  void a_code_is_nowhere_in_the_table_of_codes() {
    var code = telegram.says("/link").code();

    assertThat(database.ask("select c::text from unbroken.link_codes c"))
        .isNotEmpty()
        .noneMatch(row -> row.contains(code) || row.contains(code.replace("-", "")));
  }
}
