package app.unbroken.cli.store;

import app.unbroken.cli.process.Surroundings;
import app.unbroken.postgres.DatabaseUrl;
import app.unbroken.postgres.embedded.EmbeddedServer;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * A database that answers: somebody's, or the embedded one, which lives as long as this. However
 * the process ends, short of being killed, the embedded one is stopped.
 */
public final class DatabaseSource implements AutoCloseable {
  private final DatabaseUrl url;
  private final Runnable stop;
  private final boolean ours;

  private DatabaseSource(DatabaseUrl url, Runnable stop, boolean ours) {
    this.url = url;
    this.stop = stop;
    this.ours = ours;
  }

  public static DatabaseSource open(Surroundings around) {
    var settings = around.settings();
    if (settings.database() != null) {
      return new DatabaseSource(settings.database(), () -> {}, false);
    }
    if (!isMade(settings.home())) {
      around.note("making a database in %s (once, a few seconds) ...".formatted(settings.home()));
    }
    var server = EmbeddedServer.start(settings.home());
    var atExit = new Thread(server::close, "stop the embedded database");
    Runtime.getRuntime().addShutdownHook(atExit);
    return new DatabaseSource(server.url(), () -> stop(server, atExit), true);
  }

  /** Whether a data folder holds a database already. */
  public static boolean isMade(Path home) {
    return Files.exists(home.resolve("postgres").resolve("data"));
  }

  private static void stop(EmbeddedServer server, Thread atExit) {
    try {
      Runtime.getRuntime().removeShutdownHook(atExit);
    } catch (IllegalStateException exiting) {
      // The hook runs already and stops the server.
      return;
    }
    server.close();
  }

  public DatabaseUrl url() {
    return url;
  }

  /** Whether nobody else can have an opinion about its schema. */
  public boolean isOurs() {
    return ours;
  }

  @Override
  public void close() {
    stop.run();
  }
}
