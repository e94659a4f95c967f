package app.unbroken.cli;

import static org.assertj.core.api.Assertions.assertThat;

import app.unbroken.postgres.DatabaseUrl;
import app.unbroken.postgres.testing.EmptyDatabase;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A database that refuses: one line, what to do, no stack, no password. */
@Tag("slow")
class FailureTest {
  @TempDir Path folder;

  @ParameterizedTest
  @ValueSource(strings = {"users list", "stats", "audit list", "migrate", "chat"})
  void a_wrong_password(String command) {
    try (var database = new EmptyDatabase()) {
      var url = database.url();
      var wrong =
          new DatabaseUrl(
              url.hosts(), url.database(), url.user(), "s3cr3t-but-wrong", url.parameters());

      var outcome = new Shell(folder).on(wrong).runs(command);

      assertFailedWith(outcome, "password is not accepted", "check DATABASE_URL");
      assertThat(outcome.errors()).doesNotContain("s3cr3t").contains(url.hosts());
    }
  }

  @Test
  void a_database_that_does_not_exist() {
    try (var database = new EmptyDatabase()) {
      var outcome = new Shell(folder).on(database.url().to("nothing_here")).runs("users list");

      assertFailedWith(outcome, "there is no such database", "create it");
    }
  }

  @Test
  void nobody_listening() throws IOException {
    var outcome =
        new Shell(folder)
            .on(DatabaseUrl.of("127.0.0.1", freePort(), "db", "me", "s3cr3t"))
            .runs("users list");

    assertFailedWith(outcome, "nothing answers there", "start PostgreSQL");
    assertThat(outcome.errors()).doesNotContain("s3cr3t");
  }

  @Test
  void tables_that_are_missing() {
    try (var database = new EmptyDatabase()) {
      var outcome = new Shell(folder).on(database.url()).runs("users list");

      assertFailedWith(outcome, "run `unbroken migrate`");
    }
  }

  @Test
  void a_data_folder_that_is_a_file() throws IOException {
    var file = Files.writeString(folder.resolve("file"), "");

    var outcome = new Shell(folder).with("UNBROKEN_HOME", file.toString()).runs("users list");

    assertThat(outcome.exitCode()).isEqualTo(1);
    assertThat(outcome.errors())
        .contains("the data folder", file.toString())
        .doesNotContain("\tat ");
  }

  @Test
  void with_debug_the_stack_is_shown() throws IOException {
    var outcome =
        new Shell(folder)
            .on(DatabaseUrl.of("127.0.0.1", freePort(), "db", "me", "s3cr3t"))
            .runs("users list --debug");

    assertThat(outcome.exitCode()).isEqualTo(1);
    assertThat(outcome.errors()).contains("\tat app.unbroken").doesNotContain("s3cr3t");
  }

  private static void assertFailedWith(Shell.Outcome outcome, String... words) {
    assertThat(outcome.exitCode()).isEqualTo(1);
    assertThat(outcome.output()).isEmpty();
    assertThat(outcome.errors().lines()).hasSize(1);
    assertThat(outcome.errors()).startsWith("unbroken: ").contains(words);
  }

  private static int freePort() throws IOException {
    try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    }
  }
}
