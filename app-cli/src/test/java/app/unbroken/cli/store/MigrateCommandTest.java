package app.unbroken.cli.store;

import static org.assertj.core.api.Assertions.assertThat;

import app.unbroken.cli.Shell;
import app.unbroken.postgres.testing.EmptyDatabase;
import java.nio.file.Path;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@Tag("slow")
class MigrateCommandTest {
  @TempDir Path folder;

  @Test
  void a_dry_run_names_what_a_run_then_applies() {
    try (var database = new EmptyDatabase()) {
      var shell = new Shell(folder).on(database.url());

      var planned = shell.runs("migrate --dry-run --json").json();
      var stillEmpty = shell.runs("users list");
      var applied = shell.runs("migrate --json").json();
      var again = shell.runs("migrate");

      assertThat(planned.path("dry_run").asBoolean()).isTrue();
      assertThat(planned.path("migrations")).isNotEmpty();
      assertThat(stillEmpty.exitCode()).isEqualTo(1);
      assertThat(applied.path("migrations")).isEqualTo(planned.path("migrations"));
      assertThat(again.output()).isEqualTo("The database is up to date.\n");
      assertThat(shell.runs("users list").exitCode()).isZero();
    }
  }
}
