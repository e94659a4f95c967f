package app.unbroken.postgres.embedded;

import app.unbroken.postgres.DatabaseUrl;
import app.unbroken.postgres.testing.Sql;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * One server for all tests of a JVM, started when the first of them asks and stopped with the JVM.
 * It does not wait for the disk, so nothing about durability may be tested on it. The environment
 * may name another: {@code UNBROKEN_TEST_DATABASE_URL} any server, {@code UNBROKEN_TEST_POSTGRES} a
 * version to start in a container, where Docker answers.
 */
public final class ServerForTests {
  private static final List<String> IN_A_HURRY =
      List.of("fsync=off", "full_page_writes=off", "autovacuum=off", "max_connections=200");

  private ServerForTests() {}

  /** With the rights of a superuser. */
  public static DatabaseUrl url() {
    return Started.URL;
  }

  /** One of one's own, set up otherwise than the product's. */
  public static EmbeddedServer another(Path folder, String... settings) {
    return EmbeddedServer.start(folder, Programs.FOLDER, List.of(settings));
  }

  private static final class Started {
    static final DatabaseUrl URL = start();

    private static DatabaseUrl start() {
      var given = System.getenv("UNBROKEN_TEST_DATABASE_URL");
      if (given != null) {
        return DatabaseUrl.parse(given);
      }
      var version = System.getenv("UNBROKEN_TEST_POSTGRES");
      if (version != null) {
        return ContainerForTests.start(version);
      }
      var server = inTheFirstFreeFolder();
      Runtime.getRuntime().addShutdownHook(new Thread(server::close));
      dropLeftovers(server.url());
      return server.url();
    }

    /** Several builds may run at once on one machine; a folder is used again once it is free. */
    private static EmbeddedServer inTheFirstFreeFolder() {
      for (var number = 0; ; number++) {
        try {
          return startIn(Programs.CACHE.resolve("server-" + number));
        } catch (EmbeddedServerException.FolderInUse taken) {
          continue;
        }
      }
    }

    private static EmbeddedServer startIn(Path folder) {
      try {
        return EmbeddedServer.start(folder, Programs.FOLDER, IN_A_HURRY);
      } catch (EmbeddedServerException.FolderInUse taken) {
        throw taken;
      } catch (EmbeddedServerException damagedByACrash) {
        discard(folder);
        return EmbeddedServer.start(folder, Programs.FOLDER, IN_A_HURRY);
      }
    }

    /** Databases of a JVM that was killed before it could drop them. */
    private static void dropLeftovers(DatabaseUrl url) {
      var names = Sql.ask(url, "select datname from pg_database where datname like 'test\\_%'");
      names.forEach(name -> Sql.run(url, "drop database " + name));
    }

    private static void discard(Path folder) {
      try {
        if (Files.exists(folder)) {
          Folders.delete(folder);
        }
      } catch (IOException failed) {
        throw new EmbeddedServerException("cannot delete " + folder, failed);
      }
    }
  }
}
