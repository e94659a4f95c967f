package app.unbroken.cli.store;

import app.unbroken.HabitTracker;
import app.unbroken.Ports;
import app.unbroken.audit.AuditLog;
import app.unbroken.cli.process.Surroundings;
import app.unbroken.conversation.Conversations;
import app.unbroken.delivery.courier.Costs;
import app.unbroken.delivery.outbox.Postbox;
import app.unbroken.delivery.outbox.Waybills;
import app.unbroken.journal.Journals;
import app.unbroken.journal.People;
import app.unbroken.linking.Linker;
import app.unbroken.linking.Links;
import app.unbroken.postgres.Census;
import app.unbroken.postgres.Database;
import app.unbroken.postgres.PostgresAuditLog;
import app.unbroken.postgres.PostgresConversations;
import app.unbroken.postgres.PostgresCosts;
import app.unbroken.postgres.PostgresErasures;
import app.unbroken.postgres.PostgresJournals;
import app.unbroken.postgres.PostgresLinks;
import app.unbroken.postgres.PostgresPeople;
import app.unbroken.postgres.PostgresPostbox;
import app.unbroken.postgres.PostgresWaybills;
import app.unbroken.postgres.Schema;
import app.unbroken.profile.Erasures;
import app.unbroken.user.TimeOrderedIds;
import app.unbroken.user.WorkspaceId;
import java.security.SecureRandom;
import java.time.InstantSource;
import org.jspecify.annotations.Nullable;

/** Every port, wired to one open database. */
public final class Store implements AutoCloseable {
  /** One person at a time asks it something; a second connection serves what runs beside. */
  private static final int CONNECTIONS = 2;

  private final DatabaseSource source;
  private final Database database;
  private final Ports ports;
  private final Conversations conversations;
  private final Erasures erasures;
  private @Nullable Backstage backstage;

  private Store(DatabaseSource source, Database database, InstantSource clock) {
    this.source = source;
    this.database = database;
    var ids = new TimeOrderedIds(clock, new SecureRandom());
    ports =
        new Ports(
            new PostgresPeople(database, ids),
            new PostgresJournals(database),
            new PostgresAuditLog(database),
            clock,
            ids);
    conversations = new PostgresConversations(database);
    erasures = new PostgresErasures(database);
  }

  /** For administration: somebody else's schema is looked at, and migrated only when asked. */
  public static Store open(Surroundings around) {
    var source = DatabaseSource.open(around);
    return open(source, around.clock(), source.isOurs());
  }

  /** For a chat, which begins on an empty database as well. */
  public static Store openMigrated(Surroundings around, InstantSource clock) {
    return open(DatabaseSource.open(around), clock, true);
  }

  private static Store open(DatabaseSource source, InstantSource clock, boolean migrating) {
    try {
      if (migrating) {
        new Schema(source.url()).migrate();
      }
      return new Store(source, Database.open(source.url(), CONNECTIONS), clock);
    } catch (RuntimeException failed) {
      source.close();
      throw failed;
    }
  }

  public HabitTracker tracker() {
    return new HabitTracker(ports);
  }

  public People people() {
    return ports.people();
  }

  public Journals journals() {
    return ports.journals();
  }

  public AuditLog audit() {
    return ports.audit();
  }

  public Conversations conversations() {
    return conversations;
  }

  public Erasures erasures() {
    return erasures;
  }

  public Links links() {
    return new PostgresLinks(database, new Linker(ports.ids(), new SecureRandom()));
  }

  public Postbox postbox() {
    return new PostgresPostbox(database);
  }

  /** How much there is. */
  public Census census(WorkspaceId workspace) {
    return Census.of(database, workspace, ports.clock().instant());
  }

  /** How many messages a messenger puts on the bill. */
  public Costs costs() {
    return new PostgresCosts(database);
  }

  /** Letters as operators see them. */
  public Waybills waybills() {
    return new PostgresWaybills(database);
  }

  /** What works over all workspaces; opened when it is first asked for. */
  public Backstage backstage() {
    if (backstage == null) {
      backstage = Backstage.open(source.url(), database, ports);
    }
    return backstage;
  }

  public Ports ports() {
    return ports;
  }

  @Override
  public void close() {
    try (source;
        database) {
      if (backstage != null) {
        backstage.close();
      }
    }
  }
}
