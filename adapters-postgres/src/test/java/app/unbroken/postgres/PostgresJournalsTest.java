package app.unbroken.postgres;

import app.unbroken.Ports;
import app.unbroken.journal.JournalsContract;
import app.unbroken.postgres.testing.FreshDatabase;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.extension.RegisterExtension;

@Tag("slow")
class PostgresJournalsTest extends JournalsContract {
  @RegisterExtension static final FreshDatabase database = new FreshDatabase();

  @Override
  protected Ports ports() {
    return PostgresPorts.on(database.pool());
  }
}
