package app.unbroken.postgres.testing;

import java.util.concurrent.atomic.AtomicInteger;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;

/** Listens to the driver: how many statements it really sends, begin and commit included. */
public final class Wire {
  /** A field, so that nobody collects the logger while its level matters. */
  private static final Logger DRIVER = Logger.getLogger("org.postgresql.core.v3.QueryExecutorImpl");

  private Wire() {}

  /** Whoever else uses the driver meanwhile is counted too. */
  public static int statementsOf(Runnable work) {
    var before = DRIVER.getLevel();
    var ear = new Ear();
    DRIVER.addHandler(ear);
    DRIVER.setUseParentHandlers(false);
    DRIVER.setLevel(Level.FINEST);
    try {
      work.run();
      return ear.statements.get();
    } finally {
      DRIVER.setLevel(before);
      DRIVER.setUseParentHandlers(true);
      DRIVER.removeHandler(ear);
    }
  }

  private static final class Ear extends Handler {
    private final AtomicInteger statements = new AtomicInteger();

    @Override
    public void publish(LogRecord said) {
      var message = String.valueOf(said.getMessage());
      if (message.contains("FE=> Execute") || message.contains("FE=> SimpleQuery")) {
        statements.incrementAndGet();
      }
    }

    @Override
    public void flush() {}

    @Override
    public void close() {}
  }
}
