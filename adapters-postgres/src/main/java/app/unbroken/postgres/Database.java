package app.unbroken.postgres;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import com.zaxxer.hikari.SQLExceptionOverride;
import com.zaxxer.hikari.pool.HikariPool.PoolInitializationException;
import java.sql.SQLException;
import java.time.Duration;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.StatementExceptions;

/**
 * A pool of connections to a migrated database, all in one role, with a limit to every kind of
 * waiting.
 */
@SuppressWarnings("SameNameButDifferent") // the pool calls its verdict like the annotation
public final class Database implements AutoCloseable {
  private static final Duration WAIT_FOR_CONNECTION = Duration.ofSeconds(2);

  private final HikariDataSource pool;
  private final Sessions sessions;

  private Database(HikariDataSource pool) {
    this.pool = pool;
    var jdbi = Jdbi.create(pool);
    // Its own messages repeat statements and arguments: names, notes, everything.
    jdbi.configure(
        StatementExceptions.class,
        exceptions -> exceptions.setMessageRendering(StatementExceptions.MessageRendering.NONE));
    this.sessions = new Sessions(jdbi);
  }

  /** For everything that happens inside a workspace. */
  public static Database open(DatabaseUrl url, int connections) {
    return open(url, connections, Role.APP);
  }

  /** For rounds over all workspaces; it reaches only what a migration opened to them. */
  public static Database openForRounds(DatabaseUrl url, int connections) {
    return open(url, connections, Role.ROUNDS);
  }

  private static Database open(DatabaseUrl url, int connections, Role role) {
    var database = new Database(pool(url, connections, role));
    try {
      database.sessions.statement("check the database", handle -> StartCheck.of(handle).passed());
      return database;
    } catch (RuntimeException refused) {
      database.close();
      throw refused;
    }
  }

  private static HikariDataSource pool(DatabaseUrl url, int connections, Role role) {
    try {
      return new HikariDataSource(settings(url, connections, role));
    } catch (PoolInitializationException failed) {
      throw StartCheck.isRoleMissing(failed)
          ? new StoreException(
              "%s cannot work as %s: run `unbroken migrate` as the owner of the schema"
                  .formatted(url, role.title()))
          : Sessions.failure("connect to " + url, failed);
    }
  }

  private static HikariConfig settings(DatabaseUrl url, int connections, Role role) {
    var settings = new HikariConfig();
    settings.setPoolName(role.title());
    settings.setJdbcUrl(url.jdbc());
    settings.setUsername(url.user());
    settings.setPassword(url.password());
    settings.setMaximumPoolSize(connections);
    settings.setConnectionTimeout(WAIT_FOR_CONNECTION.toMillis());
    settings.setConnectionInitSql(Session.begin(role));
    settings.setExceptionOverride(new LeaveReadOnlyServers());
    Session.DRIVER.forEach(settings::addDataSourceProperty);
    return settings;
  }

  Sessions sessions() {
    return sessions;
  }

  /** How busy the pool is. */
  public record Load(int active, int idle, int waiting, int most) {}

  public Load load() {
    var bean = pool.getHikariPoolMXBean();
    return bean == null
        ? new Load(0, 0, 0, 0)
        : new Load(
            bean.getActiveConnections(),
            bean.getIdleConnections(),
            bean.getThreadsAwaitingConnection(),
            pool.getMaximumPoolSize());
  }

  /** Throws a {@link StoreException} unless the database answers. */
  public void ping() {
    sessions.statement("ping", handle -> handle.execute("select 1"));
  }

  @Override
  public void close() {
    pool.close();
  }

  /** After a failover the old primary only reads; connections to it are of no use any more. */
  private static final class LeaveReadOnlyServers implements SQLExceptionOverride {
    @java.lang.Override
    public Override adjudicate(SQLException failure) {
      return SqlState.READ_ONLY.equals(failure.getSQLState())
          ? Override.MUST_EVICT
          : Override.CONTINUE_EVICT;
    }
  }
}
