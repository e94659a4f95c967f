package app.unbroken.inmemory;

import app.unbroken.chat.ChatAddress;
import app.unbroken.delivery.courier.Costs;
import app.unbroken.delivery.courier.Reports;
import app.unbroken.delivery.courier.ReportsContract;
import java.util.HashSet;
import java.util.Set;

class InMemoryReportsTest extends ReportsContract {

  @Override
  protected Fixture fixture() {
    return new InMemory();
  }

  private static final class InMemory extends InMemoryOutboxTest.InMemory implements Fixture {
    private final Set<ChatAddress> closed = new HashSet<>();
    private final InMemoryReports reports = new InMemoryReports(outbox, closed::add);

    @Override
    public Reports reports() {
      return reports;
    }

    @Override
    public Costs costs() {
      return reports;
    }

    @Override
    public boolean isWindowClosed(ChatAddress address) {
      return closed.contains(address);
    }
  }
}
