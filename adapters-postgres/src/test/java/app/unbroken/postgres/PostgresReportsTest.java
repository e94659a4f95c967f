package app.unbroken.postgres;

import app.unbroken.delivery.courier.ReportsContract;
import app.unbroken.postgres.testing.FreshDatabase;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.extension.RegisterExtension;

@Tag("slow")
class PostgresReportsTest extends ReportsContract {
  @RegisterExtension static final FreshDatabase database = new FreshDatabase();

  private Database rounds;

  @AfterEach
  void close() {
    rounds.close();
  }

  @Override
  protected Fixture fixture() {
    rounds = Database.openForRounds(database.url(), 2);
    database.run("insert into unbroken.workspaces (id) values ('home')");
    return new OutboxOnDatabase(database, rounds, WORKSPACE);
  }
}
