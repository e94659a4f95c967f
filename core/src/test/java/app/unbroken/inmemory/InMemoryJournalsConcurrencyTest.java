package app.unbroken.inmemory;

import app.unbroken.Ports;
import app.unbroken.journal.JournalsConcurrencyContract;

class InMemoryJournalsConcurrencyTest extends JournalsConcurrencyContract {
  private final Ports ports = InMemoryPorts.fresh();

  @Override
  protected Ports ports() {
    return ports;
  }
}
