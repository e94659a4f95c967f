package app.unbroken.postgres;

import app.unbroken.Ports;
import app.unbroken.journal.JournalsPropertiesContract;
import app.unbroken.postgres.testing.FreshDatabase;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.extension.RegisterExtension;

@Tag("slow")
class PostgresJournalsPropertiesTest extends JournalsPropertiesContract {
  @RegisterExtension static final FreshDatabase database = new FreshDatabase();

  @Override
  protected Ports ports() {
    return PostgresPorts.on(database.pool());
  }
}
