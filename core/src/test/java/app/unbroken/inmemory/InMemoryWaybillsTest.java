package app.unbroken.inmemory;

import app.unbroken.audit.AuditLog;
import app.unbroken.delivery.outbox.Waybills;
import app.unbroken.delivery.outbox.WaybillsContract;

class InMemoryWaybillsTest extends WaybillsContract {

  @Override
  protected Fixture fixture() {
    return new InMemory();
  }

  private static final class InMemory extends InMemoryOutboxTest.InMemory implements Fixture {
    private final AuditLog audit = new InMemoryAuditLog();

    @Override
    public Waybills waybills() {
      return new InMemoryWaybills(outbox, audit);
    }

    @Override
    public AuditLog audit() {
      return audit;
    }
  }
}
