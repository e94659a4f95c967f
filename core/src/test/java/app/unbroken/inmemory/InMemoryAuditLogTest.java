package app.unbroken.inmemory;

import app.unbroken.Ports;
import app.unbroken.audit.AuditLogContract;

class InMemoryAuditLogTest extends AuditLogContract {
  private final Ports ports = InMemoryPorts.fresh();

  @Override
  protected Ports ports() {
    return ports;
  }
}
