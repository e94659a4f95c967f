package app.unbroken.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What holds for every command, before any of them opens a database. */
class CommandLineRunTest {
  @TempDir Path folder;
  private Shell shell;

  @BeforeEach
  void open() {
    shell = new Shell(folder);
  }

  @Test
  void no_command_at_all_shows_which_there_are() {
    var outcome = shell.runs("");

    assertThat(outcome.exitCode()).isEqualTo(2);
    assertThat(outcome.output()).isEmpty();
    assertThat(outcome.errors())
        .contains("chat", "migrate", "doctor", "users", "habits", "stats", "audit", "completion");
  }

  @Test
  void help_and_version_are_answers_and_no_errors() {
    for (var words : List.of("--help", "users --help", "users list -h", "--version")) {
      var outcome = shell.runs(words);

      assertThat(outcome.exitCode()).as(words).isZero();
      assertThat(outcome.output()).as(words).contains("unbroken");
      assertThat(outcome.errors()).as(words).isEmpty();
    }
  }

  @Test
  void a_group_without_a_command_shows_what_is_in_it() {
    var outcome = shell.runs("users");

    assertThat(outcome.exitCode()).isEqualTo(2);
    assertThat(outcome.errors()).contains("list", "show", "export", "erase");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "nope",
        "users lst",
        "users list --jsn",
        "users list --limit 0",
        "users list --limit 101",
        "users list --workspace UPPER",
        "users show",
        "users show somebody",
        "users show telegram",
        "users erase terminal:me",
        "habits list",
        "habits list --user terminal:me --only some",
        "audit list --user x",
        "stats one",
        "chat --now today",
        "chat --zone Mars/North",
        "chat --lang de",
        "migrate now",
        "completion powershell",
        "doctor --jsno"
      })
  void wrong_usage_is_one_line_with_the_way_to_the_help(String words) {
    var outcome = shell.runs(words);

    assertThat(outcome.exitCode()).isEqualTo(2);
    assertThat(outcome.output()).isEmpty();
    assertThat(outcome.errors().lines()).hasSize(1);
    assertThat(outcome.errors()).startsWith("unbroken: ").contains("--help`");
    assertThat(folder.resolve("home")).doesNotExist();
  }

  @Test
  void a_slip_of_the_fingers_gets_a_guess() {
    assertThat(shell.runs("users lst").errors()).contains("did you mean list?");
    assertThat(shell.runs("users list --jsn").errors()).contains("did you mean --json?");
  }

  @Test
  void all_wrong_settings_are_told_at_once_and_without_their_secrets() {
    shell
        .with("DATABASE_URL", "mysql://me:s3cr3t@localhost/db")
        .with("PORT", "high")
        .with("TELEGRAM_BOT_TOKEN", "s3cr3t token");

    var outcome = shell.runs("users list");

    assertThat(outcome.exitCode()).isEqualTo(2);
    assertThat(outcome.errors().lines())
        .hasSize(3)
        .allSatisfy(line -> assertThat(line).startsWith("unbroken: "));
    assertThat(outcome.errors())
        .contains("DATABASE_URL", "PORT", "TELEGRAM_BOT_TOKEN")
        .doesNotContain("s3cr3t");
  }

  @Test
  void only_the_command_that_was_named_is_wired() {
    assertThat(Commands.wire(null, "stats", "--json").getSubcommands()).containsOnlyKeys("stats");
    assertThat(Commands.wire(null, "--debug", "stats").getSubcommands()).hasSizeGreaterThan(5);
    assertThat(Commands.wire(null, "completion", "bash").getSubcommands()).hasSizeGreaterThan(5);
  }
}
