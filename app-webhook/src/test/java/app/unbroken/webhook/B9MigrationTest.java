package app.unbroken.webhook;

import static org.assertj.core.api.Assertions.assertThat;

import app.unbroken.postgres.Schema;
import app.unbroken.postgres.testing.Sql;
import java.io.File;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.spi.ToolProvider;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A server of the next version starts beside one that serves, and has a table to alter. */
@Tag("slow")
class B9MigrationTest {
  private static final String IN_USE = "a table to migrate is in use";
  private static final long PERSON = 7_500;

  @Test
  void b9_people_are_served_within_a_second_while_a_migration_waits_for_a_table(
      @TempDir Path folder) throws Exception {
    try (var town = Town.today().inNoHurry()) {
      var serving = Town.at(town.start());
      town.person(PERSON).says("/start");
      town.settles();
      var nanos = new ArrayList<Long>();
      ServerProcess next;
      try (var reader = Sql.connect(town.database)) {
        reader.setAutoCommit(false);
        reader.createStatement().execute("select count(*) from unbroken.users");
        next = town.beginProcess(nextVersion(folder));
        while (attempts(next) < 2) {
          assertThat(next.isAlive()).as(next.written()).isTrue();
          nanos.add(today(serving, nanos.size()));
        }
        assertThat(columns(town)).as("it is still waiting").isZero();
        reader.rollback();
      }
      next.awaitReady();

      assertThat(columns(town)).as("and had its turn").isEqualTo(1);
      assertThat(today(next.url(), nanos.size())).isPositive();
      nanos.sort(null);
      assertThat(Duration.ofNanos(nanos.get(nanos.size() * 99 / 100)))
          .as("of %d, the slowest %s", nanos.size(), Duration.ofNanos(nanos.getLast()))
          .isLessThan(Duration.ofSeconds(1));
      Figures.atMost("B9, the slowest", Duration.ofNanos(nanos.getLast()), Duration.ofSeconds(1));
      town.settles(Duration.ofSeconds(30));
      Ledger.balances(town);
    }
  }

  /** How long it took until Telegram had its answer. */
  private static long today(URI server, int number) {
    var start = System.nanoTime();
    var answer = Post.to(server, Post.message(470_000_000 + number, PERSON, "/today"));
    assertThat(answer.statusCode()).isEqualTo(200);
    return System.nanoTime() - start;
  }

  private static long attempts(ServerProcess process) {
    return process.written().lines().filter(line -> line.contains(IN_USE)).count();
  }

  private static long columns(Town town) {
    return town.count(
        """
        select count(*) from information_schema.columns
        where table_schema = 'unbroken' and table_name = 'users' and column_name = 'b9'
        """);
  }

  /** The options of Java for a program that differs by one migration. */
  private static String[] nextVersion(Path folder) throws Exception {
    var stores = Path.of(Schema.class.getProtectionDomain().getCodeSource().getLocation().toURI());
    var next = folder.resolve("next.jar");
    if (Files.isDirectory(stores)) {
      jar("--create", "--file", next.toString(), "-C", stores.toString(), ".");
    } else {
      Files.copy(stores, next);
    }
    addTo(next, folder.resolve("more"));
    var classPath =
        Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator))
            .map(entry -> Path.of(entry).toAbsolutePath().equals(stores) ? next.toString() : entry)
            .collect(Collectors.joining(File.pathSeparator));
    var options = Stream.concat(ServerProcess.STARTS_FAST.stream(), Stream.of("-cp", classPath));
    return options.toArray(String[]::new);
  }

  private static void addTo(Path jar, Path more) throws IOException {
    var migration = more.resolve("app/unbroken/postgres/migrations/V9999__b9.sql");
    Files.createDirectories(migration.getParent());
    Files.writeString(migration, "alter table users add column b9 integer;\n");
    jar("--update", "--file", jar.toString(), "-C", more.toString(), ".");
  }

  private static void jar(String... arguments) {
    var jar = ToolProvider.findFirst("jar").orElseThrow();
    assertThat(jar.run(System.out, System.err, arguments)).isZero();
  }
}
