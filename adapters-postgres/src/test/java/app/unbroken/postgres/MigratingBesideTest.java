package app.unbroken.postgres;

import static org.assertj.core.api.Assertions.assertThat;

import app.unbroken.chat.Incoming;
import app.unbroken.conversation.Conversation;
import app.unbroken.delivery.intake.ConversationClerk;
import app.unbroken.delivery.intake.Parcels;
import app.unbroken.delivery.intake.Receipt;
import app.unbroken.postgres.testing.FreshDatabase;
import app.unbroken.postgres.testing.Sql;
import app.unbroken.user.TimeOrderedIds;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import java.util.Random;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** People who write while a migration cannot have the table that it wants. */
@Tag("slow")
class MigratingBesideTest {
  @RegisterExtension static final FreshDatabase database = new FreshDatabase(2);

  private static final Instant NOW = Instant.parse("2026-03-01T12:00:00Z");
  private static final Duration WATCHED = Duration.ofSeconds(6);

  private final TimeOrderedIds ids = new TimeOrderedIds(InstantSource.system(), new Random());
  private final PostgresDesk desk = new PostgresDesk(database.pool(), ids);
  private final ConversationClerk clerk = new ConversationClerk(new Conversation(ids));
  private final AtomicInteger attempts = new AtomicInteger();
  private int updates;

  @Test
  void b9_while_a_migration_waits_for_a_table_updates_are_served_within_a_second()
      throws Exception {
    say("/start");
    var nanos = new ArrayList<Long>();
    try (var reader = Sql.connect(database.url())) {
      reader.setAutoCommit(false);
      reader.createStatement().execute("select count(*) from unbroken.users");
      var migration = new Thread(this::migrate);
      migration.start();
      var end = System.nanoTime() + WATCHED.toNanos();
      while (System.nanoTime() < end) {
        var begun = System.nanoTime();
        say("/today");
        nanos.add(System.nanoTime() - begun);
      }
      assertThat(columns()).as("it is still waiting").isEmpty();
      reader.rollback();
      migration.join();
    }

    assertThat(attempts.get()).isBetween(2, 12);
    assertThat(columns()).as("and had its turn").containsExactly("b9");
    var sorted = nanos.stream().sorted().toList();
    assertThat(Duration.ofNanos(sorted.getLast())).isLessThan(Duration.ofSeconds(1));
    database.run("alter table unbroken.users drop column b9");
  }

  private void say(String line) {
    var parcel = Parcels.from("anna", ++updates, new Incoming.Commanded(line.substring(1), ""));
    assertThat(desk.serve(List.of(parcel), clerk, NOW)).containsExactly(new Receipt.Handled());
  }

  /** With the patience of a migration, which has nothing to alter here. */
  private void migrate() {
    assertThat(Waiting.repeatedly(Duration.ofMinutes(1), Schema.BETWEEN, this::altered)).isTrue();
  }

  private boolean altered() {
    attempts.incrementAndGet();
    var options = new Properties();
    options.setProperty("user", database.url().user());
    options.setProperty("password", database.url().password());
    options.setProperty("options", "-c lock_timeout=" + Schema.LOCK_TIMEOUT);
    try (var connection = DriverManager.getConnection(database.url().jdbc(), options)) {
      connection.createStatement().execute("alter table unbroken.users add column b9 integer");
      return true;
    } catch (SQLException inUse) {
      assertThat(inUse.getSQLState()).isEqualTo("55P03");
      return false;
    }
  }

  private static List<String> columns() {
    return Sql.ask(
        database.url(),
        """
        select column_name from information_schema.columns
        where table_schema = 'unbroken' and table_name = 'users' and column_name = 'b9'
        """);
  }
}
