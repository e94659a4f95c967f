package app.unbroken.inmemory;

import app.unbroken.Ports;
import app.unbroken.journal.JournalsPropertiesContract;

class InMemoryJournalsPropertiesTest extends JournalsPropertiesContract {
  private final Ports ports = InMemoryPorts.fresh();

  @Override
  protected Ports ports() {
    return ports;
  }
}
