package app.unbroken.inmemory;

import app.unbroken.delivery.outbox.Holds;
import app.unbroken.delivery.outbox.HoldsContract;

class InMemoryHoldsTest extends HoldsContract {

  @Override
  protected Fixture fixture() {
    return new InMemory();
  }

  private static final class InMemory extends InMemoryOutboxTest.InMemory implements Fixture {
    @Override
    public Holds holds() {
      return outbox;
    }
  }
}
