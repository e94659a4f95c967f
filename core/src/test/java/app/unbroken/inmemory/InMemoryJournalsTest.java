package app.unbroken.inmemory;

import app.unbroken.Ports;
import app.unbroken.journal.JournalsContract;

class InMemoryJournalsTest extends JournalsContract {
  private final Ports ports = InMemoryPorts.fresh();

  @Override
  protected Ports ports() {
    return ports;
  }
}
