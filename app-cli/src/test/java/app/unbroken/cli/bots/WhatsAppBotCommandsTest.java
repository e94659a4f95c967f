package app.unbroken.cli.bots;

import static org.assertj.core.api.Assertions.assertThat;

import app.unbroken.cli.Shell;
import app.unbroken.postgres.testing.FreshDatabase;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/** WhatsApp numbers by the command line: three secrets go in and are never seen again. */
@Tag("slow")
class WhatsAppBotCommandsTest {
  @RegisterExtension static final FreshDatabase database = new FreshDatabase(2);

  private static final String SECRETS =
      "EAA-s3cr3t-of-access\napp-s3cr3t-of-the-app\nverify-s3cr3t-of-ours\n";
  private static final String ADD = "bots add second --number 106540352242922 --reason test";

  @TempDir Path folder;
  private Shell shell;

  @BeforeEach
  void open() {
    shell = new Shell(folder).on(database.url());
  }

  @Test
  void h17_a_number_is_added_with_three_secrets_from_standard_input() {
    assertThat(shell.typing(SECRETS).runs(ADD).output()).isEqualTo("Added second.\n");

    var bot = shell.runs("bots list --json").json().at("/bots/0");
    assertThat(bot.path("messenger").asText()).isEqualTo("whatsapp");
    assertThat(database.ask("select name from unbroken.bot_secrets order by name"))
        .containsExactly("access-token", "app-secret", "phone-number-id", "verify-token");
    assertThat(database.ask("select encode(sealed, 'escape') from unbroken.bot_secrets").toString())
        .doesNotContain("s3cr3t", "106540352242922");
    assertThat(shell.runs("audit list").output()).contains("BOT_ADD").doesNotContain("s3cr3t");
  }

  @Test
  void what_is_not_complete_or_belongs_to_another_is_refused_without_repeating_it() {
    var incomplete = shell.typing("EAA-s3cr3t-of-access\n").runs(ADD);
    assertThat(incomplete.exitCode()).isEqualTo(2);
    assertThat(incomplete.errors()).contains("no app secret in line 2").doesNotContain("s3cr3t");
    assertThat(shell.typing(SECRETS).runs("bots add x --number +4477 --reason y").exitCode())
        .isEqualTo(2);
    assertThat(database.ask("select bot from unbroken.bots")).isEmpty();

    shell.typing(SECRETS).runs(ADD);
    var again = shell.typing(SECRETS).runs(ADD.replace("second", "third"));
    assertThat(again.exitCode()).isEqualTo(1);
    assertThat(again.errors()).contains("belongs to another bot");
  }

  @Test
  void each_secret_is_rotated_by_itself() {
    shell.typing(SECRETS).runs(ADD);
    rotates("--reason leaked", "Rotated the token of second.\n", "access-token");
    rotates("--app-secret --reason leaked", "Rotated the app secret of second.\n", "app-secret");
    rotates(
        "--verify-token --reason leaked", "Rotated the verify token of second.\n", "verify-token");

    assertThat(shell.runs("bots rotate second --webhook-secret --reason x").exitCode())
        .isEqualTo(2);
    assertThat(shell.runs("bots rotate second --app-secret --verify-token --reason x").exitCode())
        .isEqualTo(2);
    shell.typing("123456:s3cr3t-token-of-the-first-kind\n").runs("bots add tg --reason test");
    assertThat(shell.runs("bots rotate tg --app-secret --reason x").exitCode()).isEqualTo(2);
  }

  private void rotates(String options, String words, String name) {
    var before = sealed(name);
    var typed = shell.typing("another-s3cr3t-" + name + "\n");

    assertThat(typed.runs("bots rotate second " + options).output()).isEqualTo(words);

    assertThat(sealed(name)).isNotEqualTo(before);
  }

  private static String sealed(String name) {
    return database
        .ask("select sealed::text from unbroken.bot_secrets where name = '%s'".formatted(name))
        .getFirst();
  }
}
