package app.unbroken.cli.doctor;

import static org.assertj.core.api.Assertions.assertThat;

import app.unbroken.cli.Shell;
import app.unbroken.postgres.DatabaseUrl;
import app.unbroken.postgres.testing.EmptyDatabase;
import app.unbroken.postgres.testing.FreshDatabase;
import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/** Each broken set-up by its cause and its remedy. */
@Tag("slow")
class DoctorCommandTest {
  @RegisterExtension static final FreshDatabase database = new FreshDatabase(2);

  @TempDir Path folder;
  private Shell shell;

  @BeforeEach
  void open() {
    shell = new Shell(folder);
  }

  @Test
  void a_fresh_machine_is_healthy_and_stays_untouched() {
    var checks = healthy();

    assertThat(state(checks, "data folder")).isEqualTo("off");
    assertThat(state(checks, "database")).isEqualTo("off");
    assertThat(state(checks, "redis")).isEqualTo("off");
    assertThat(state(checks, "telegram")).isEqualTo("off");
    assertThat(state(checks, "whatsapp")).isEqualTo("off");
    assertThat(folder.resolve("home")).doesNotExist();
  }

  @Test
  void a_migrated_database_is_looked_into() {
    shell.on(database.url());

    var outcome = shell.runs("doctor --json");

    var checks = outcome.json().path("checks");
    assertThat(state(checks, "database")).isEqualTo("ok");
    assertThat(state(checks, "schema")).isEqualTo("ok");
    assertThat(state(checks, "role")).isEqualTo("ok");
    assertThat(state(checks, "durability")).isEqualTo("ok");
    assertThat(outcome.output()).doesNotContain(database.url().password());
  }

  @Test
  void clocks_that_disagree() {
    shell.on(database.url());

    // The shell's clock stands in March 2026, the database's does not.
    assertBroken("clock", "time server");
  }

  @Test
  void a_database_that_was_not_migrated() {
    try (var empty = new EmptyDatabase()) {
      shell.on(empty.url());

      assertBroken("schema", "run `unbroken migrate`");
    }
  }

  @Test
  void a_wrong_password() {
    var url = database.url();
    shell.on(new DatabaseUrl(url.hosts(), url.database(), url.user(), "wrong", url.parameters()));

    assertBroken("database", "check DATABASE_URL");
  }

  @Test
  void a_database_that_nobody_made() {
    shell.on(database.url().to("nothing_here"));

    assertBroken("database", "create it");
  }

  @Test
  void a_database_that_is_away() {
    shell.on(DatabaseUrl.of("127.0.0.1", 1, "db", "me", "secret"));

    assertBroken("database", "start PostgreSQL");
  }

  /** Everything works without it, so nothing is broken. */
  @Test
  void a_redis_that_is_away() {
    shell.with("REDIS_URL", "redis://:sesam@127.0.0.1:9");

    var redis = find(healthy(), "redis");

    assertThat(redis.path("state").asText()).isEqualTo("warning");
    assertThat(redis.path("says").asText()).isEqualTo("it does not answer");
    assertThat(redis.toString()).contains("PostgreSQL").doesNotContain("sesam");
  }

  @Test
  void a_newer_schema_than_this_program_knows() {
    shell.on(database.url());
    database.run(
        """
        insert into unbroken.schema_history
          (installed_rank, version, description, type, script, installed_by, execution_time, success)
        values (9999, '9999', 'from the future', 'SQL', 'V9999__x.sql', 'x', 1, true)
        """);
    try {
      assertBroken("database", "");
      assertThat(shell.runs("doctor").output()).contains("start a newer program");
    } finally {
      database.run("delete from unbroken.schema_history where installed_rank = 9999");
    }
  }

  @Test
  void settings_that_cannot_be_read() {
    shell.with("PORT", "high").with("LOG_LEVEL", "loud");

    var outcome = shell.runs("doctor");

    assertThat(outcome.exitCode()).isEqualTo(1);
    assertThat(outcome.output()).contains("PORT", "LOG_LEVEL");
  }

  @Test
  void a_data_folder_that_is_a_file() throws Exception {
    shell.with("UNBROKEN_HOME", Files.writeString(folder.resolve("file"), "").toString());

    assertBroken("data folder", "UNBROKEN_HOME");
  }

  @Test
  void a_clock_that_was_moved_on_purpose_is_mentioned() {
    shell.with("CLOCK_OFFSET", "PT26H");

    assertThat(state(healthy(), "settings")).isEqualTo("warning");
  }

  private JsonNode healthy() {
    var outcome = shell.runs("doctor --json");
    assertThat(outcome.exitCode()).as(outcome.output()).isZero();
    assertThat(outcome.json().path("healthy").asBoolean()).isTrue();
    return outcome.json().path("checks");
  }

  private void assertBroken(String part, String advice) {
    var outcome = shell.runs("doctor --json");
    assertThat(outcome.exitCode()).isEqualTo(1);
    assertThat(outcome.json().path("healthy").asBoolean()).isFalse();
    var check = find(outcome.json().path("checks"), part);
    assertThat(check.path("state").asText()).isEqualTo("broken");
    assertThat(check.path("advice").asText()).contains(advice);
    assertThat(shell.runs("doctor").output()).contains("!! " + part);
  }

  private static String state(JsonNode checks, String part) {
    return find(checks, part).path("state").asText();
  }

  private static JsonNode find(JsonNode checks, String part) {
    for (var check : checks) {
      if (check.path("part").asText().equals(part)) {
        return check;
      }
    }
    throw new AssertionError(part + " is not among " + checks);
  }
}
