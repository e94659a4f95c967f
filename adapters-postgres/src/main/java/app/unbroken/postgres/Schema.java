package app.unbroken.postgres;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.flywaydb.core.api.MigrationInfo;
import org.flywaydb.database.postgresql.PostgreSQLConfigurationExtension;
import org.postgresql.ds.PGSimpleDataSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The tables, in a schema of their own with a history of their own, so that they can live in
 * somebody else's database. Whoever migrates owns them; nobody works as their owner.
 */
public final class Schema {
  static final String NAME = "unbroken";

  /** The newest migration of this code, whatever that is: nobody has to count along. */
  static final int VERSION = Migrations.newest();

  private static final Logger log = LoggerFactory.getLogger(Schema.class);
  private static final long LOCK = 0x756e62726f6b656eL;
  private static final Duration PATIENCE = Duration.ofMinutes(2);

  /**
   * Behind whoever waits for a table to alter, everybody waits who only wants to read it: so for a
   * moment only, and the next moment much later.
   */
  static final String LOCK_TIMEOUT = "500ms";

  static final Duration BETWEEN = Duration.ofMillis(1_500);

  private final DatabaseUrl url;

  public Schema(DatabaseUrl owner) {
    url = owner;
  }

  /** What {@link #migrate} would apply, in order; changes nothing. */
  public List<String> pending() {
    try (var connection = dataSource().getConnection()) {
      SchemaVersion.of(connection).refuseNewer();
      return Arrays.stream(flyway(false).info().pending()).map(Schema::nameOf).toList();
    } catch (SQLException failed) {
      throw new StoreException("cannot read the schema of " + url, SqlState.isAway(failed), failed);
    }
  }

  /**
   * Brings the schema up to this code and says what was applied. Any number of processes may do so
   * at once: one does, the others wait for it.
   */
  public List<String> migrate() {
    try (var connection = dataSource().getConnection()) {
      return SchemaVersion.of(connection).isCurrent() ? List.of() : migrateAlone(connection);
    } catch (SQLException failed) {
      throw new StoreException(
          "cannot migrate the schema of " + url, SqlState.isAway(failed), failed);
    }
  }

  private List<String> migrateAlone(Connection connection) throws SQLException {
    lock(connection);
    var version = SchemaVersion.of(connection);
    version.refuseNewer();
    if (version.isCurrent()) {
      return List.of();
    }
    Roles.ensure(connection);
    var pending = pending();
    if (!Waiting.repeatedly(PATIENCE, BETWEEN, this::applied)) {
      throw new StoreException("a table to migrate has been in use for " + PATIENCE, true, null);
    }
    return pending;
  }

  /**
   * Asks again and again instead of waiting inside a statement: a waiting statement holds a
   * snapshot, and an index that is built concurrently waits for all snapshots, this one included.
   */
  private static void lock(Connection connection) throws SQLException {
    var locked = Waiting.repeatedly(PATIENCE, () -> tryLock(connection));
    if (!locked) {
      throw new StoreException("another process has been migrating the schema for " + PATIENCE);
    }
  }

  private static boolean tryLock(Connection connection) throws SQLException {
    try (var statement = connection.prepareStatement("select pg_try_advisory_lock(?)")) {
      statement.setLong(1, LOCK);
      try (var answer = statement.executeQuery()) {
        return answer.next() && answer.getBoolean(1);
      }
    }
  }

  /** False while somebody else uses a table that is to be altered; they are not made to wait. */
  private boolean applied() {
    try {
      flyway(true).migrate();
      return true;
    } catch (FlywayException failed) {
      if (!SqlState.isCollision(failed)) {
        throw new StoreException(
            "cannot migrate the schema of %s: %s".formatted(url, firstLine(failed)),
            SqlState.isAway(failed),
            failed);
      }
      log.info("a table to migrate is in use; trying again");
      return false;
    }
  }

  /** Which migration it was; what follows repeats statements. */
  private static String firstLine(FlywayException failed) {
    return String.valueOf(failed.getMessage()).lines().findFirst().orElse("failed");
  }

  private Flyway flyway(boolean mayCreate) {
    var configuration =
        Flyway.configure()
            .dataSource(dataSource())
            .locations("classpath:" + Migrations.FOLDER)
            .schemas(NAME)
            .createSchemas(mayCreate)
            .table("schema_history")
            .validateMigrationNaming(true)
            .cleanDisabled(true)
            .loggers("slf4j");
    // Its default lock is a transaction, which a concurrently built index would wait for forever.
    configuration
        .getConfigurationExtension(PostgreSQLConfigurationExtension.class)
        .setTransactionalLock(false);
    return configuration.load();
  }

  private PGSimpleDataSource dataSource() {
    var source = new PGSimpleDataSource();
    source.setUrl(url.jdbc());
    source.setUser(url.user());
    source.setPassword(url.password());
    source.setApplicationName("unbroken migrate");
    source.setConnectTimeout(5);
    source.setTcpKeepAlive(true);
    source.setOptions("-c lock_timeout=" + LOCK_TIMEOUT + " -c statement_timeout=0");
    source.setLogServerErrorDetail(false);
    return source;
  }

  private static String nameOf(MigrationInfo migration) {
    return "V%s %s".formatted(migration.getVersion(), migration.getDescription());
  }
}
