package app.unbroken.postgres.testing;

import app.unbroken.postgres.Database;
import app.unbroken.postgres.DatabaseUrl;
import java.util.List;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/**
 * A migrated database for one test class, empty again before each test:
 *
 * <pre>{@code
 * @RegisterExtension static final FreshDatabase database = new FreshDatabase();
 * }</pre>
 */
public final class FreshDatabase
    implements BeforeAllCallback, BeforeEachCallback, AfterAllCallback {
  private final int connections;
  private DatabaseUrl url;
  private Database pool;

  public FreshDatabase() {
    this(8);
  }

  public FreshDatabase(int connections) {
    this.connections = connections;
  }

  @Override
  public void beforeAll(ExtensionContext context) {
    url = Template.copy();
    pool = Database.open(url, connections);
  }

  @Override
  public void beforeEach(ExtensionContext context) {
    Sql.run(url, "truncate " + String.join(", ", tables()) + " restart identity");
  }

  @Override
  public void afterAll(ExtensionContext context) {
    pool.close();
    Template.drop(url);
  }

  /** Of the superuser; the pool works in the role of the application. */
  public DatabaseUrl url() {
    return url;
  }

  public Database pool() {
    return pool;
  }

  public void run(String sql) {
    Sql.run(url, sql);
  }

  public List<String> ask(String sql) {
    return Sql.ask(url, sql);
  }

  private List<String> tables() {
    return ask(
        """
        select format('%I.%I', schemaname, tablename)
        from pg_tables
        where schemaname = 'unbroken' and tablename <> 'schema_history'
        """);
  }
}
