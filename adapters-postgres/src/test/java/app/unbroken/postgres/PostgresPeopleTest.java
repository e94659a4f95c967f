package app.unbroken.postgres;

import app.unbroken.Ports;
import app.unbroken.journal.PeopleContract;
import app.unbroken.postgres.testing.FreshDatabase;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.extension.RegisterExtension;

@Tag("slow")
class PostgresPeopleTest extends PeopleContract {
  @RegisterExtension static final FreshDatabase database = new FreshDatabase();

  @Override
  protected Ports ports() {
    return PostgresPorts.on(database.pool());
  }
}
