package app.unbroken.postgres;

import static org.assertj.core.api.Assertions.assertThat;

import app.unbroken.Ports;
import app.unbroken.conversation.Conversations;
import app.unbroken.postgres.testing.FreshDatabase;
import app.unbroken.profile.Erasures;
import app.unbroken.profile.ErasuresContract;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

@Tag("slow")
class PostgresErasuresTest extends ErasuresContract {
  @RegisterExtension static final FreshDatabase database = new FreshDatabase();

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
}
