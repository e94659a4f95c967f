package app.unbroken.inmemory;

import app.unbroken.Ports;
import app.unbroken.journal.PeopleContract;

class InMemoryPeopleTest extends PeopleContract {
  private final Ports ports = InMemoryPorts.fresh();

  @Override
  protected Ports ports() {
    return ports;
  }
}
