package app.unbroken.postgres;

import app.unbroken.delivery.outbox.HoldsContract;
import app.unbroken.postgres.testing.FreshDatabase;
import app.unbroken.user.WorkspaceId;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.extension.RegisterExtension;

@Tag("slow")
class PostgresHoldsTest extends HoldsContract {
  @RegisterExtension static final FreshDatabase database = new FreshDatabase();

  private Database rounds;

  @AfterEach
  void close() {
    rounds.close();
  }

  @Override
  protected Fixture fixture() {
    database.run("insert into unbroken.workspaces (id) values ('home')");
    rounds = Database.openForRounds(database.url(), 5);
    return new OutboxOnDatabase(database, rounds, new WorkspaceId("home"));
  }
}
