package app.unbroken.cli.bots;

import static org.assertj.core.api.Assertions.assertThat;

import app.unbroken.cli.Shell;
import app.unbroken.postgres.Seal;
import app.unbroken.postgres.testing.FreshDatabase;
import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/** Bots by the command line: secrets go in and are never seen again. */
@Tag("slow")
class BotCommandsTest {
  @RegisterExtension static final FreshDatabase database = new FreshDatabase(2);

  private static final String TOKEN = "123456:s3cr3t-token-of-the-first-kind";
  private static final String ANOTHER = "123456:s3cr3t-token-of-another-kind";

  @TempDir Path folder;
  private Shell shell;

  @BeforeEach
  void open() {
    shell = new Shell(folder).on(database.url());
  }

  @Test
  void h17_a_bot_is_added_with_a_token_from_standard_input() {
    add("second");

    var bot = json("bots list --json").at("/bots/0");
    assertThat(bot.path("id").asText()).isEqualTo("second");
    assertThat(bot.path("state").asText()).isEqualTo("working");
    assertThat(answer("bots list")).contains("second").doesNotContain("s3cr3t");
    assertThat(answer("audit list")).contains("BOT_ADD", "second").doesNotContain("s3cr3t");
    assertThat(shell.typing(TOKEN).runs("bots add second --reason test").errors())
        .contains("`unbroken bots rotate`");
    assertThat(json("bots list --json --workspace elsewhere").path("bots")).isEmpty();
  }

  @Test
  void what_is_no_token_is_refused_without_repeating_it() {
    var outcome = shell.typing("s3cr3t of mine\n").runs("bots add second --reason test");

    assertThat(outcome.exitCode()).isEqualTo(2);
    assertThat(outcome.errors()).contains("no token").doesNotContain("s3cr3t");
    assertThat(answer("bots list")).contains("`unbroken bots add`");
  }

  @Test
  void h18_a_dump_of_the_database_holds_no_secret() {
    add("second");

    var sealed = "select count(*) from unbroken.bot_secrets where name = 'token'";
    assertThat(database.ask(sealed)).containsExactly("1");
    assertThat(database.ask("select encode(sealed, 'escape') from unbroken.bot_secrets").toString())
        .doesNotContain("s3cr3t");
  }

  @Test
  void a_token_is_rotated_and_the_webhook_secret_apart_from_it() {
    add("second");
    var before = sealed();

    assertThat(shell.typing(ANOTHER).runs("bots rotate second --reason leaked").exitCode())
        .isZero();
    assertThat(shell.runs("bots rotate second --webhook-secret --reason leaked").output())
        .contains("webhook secret");

    assertThat(sealed()).isNotEqualTo(before);
    assertThat(answer("audit list")).contains("BOT_ROTATE", "leaked");
    assertThat(shell.typing(ANOTHER).runs("bots rotate third --reason leaked").exitCode())
        .isEqualTo(1);
  }

  @Test
  void a_bot_is_paused_for_a_while_or_until_it_is_resumed() {
    add("second");

    assertThat(shell.runs("bots pause second --reason test").errors()).contains("--yes");
    answer("bots pause second --for PT30M --reason calm --yes");
    assertThat(json("bots list --json").at("/bots/0/state").asText()).isEqualTo("paused");
    answer("bots resume second --reason enough");
    assertThat(json("bots list --json").at("/bots/0/paused_until").isNull()).isTrue();
    assertThat(shell.runs("bots pause second --for soon --reason x --yes").exitCode()).isEqualTo(2);
    assertThat(answer("audit list")).contains("BOT_PAUSE", "BOT_RESUME");
  }

  /** G8. */
  @Test
  void everything_a_workspace_and_a_kind_are_paused_and_resumed() {
    add("second");
    add("third");

    answer("bots pause --every --reason calm --yes --workspace elsewhere");
    assertThat(paused()).isEmpty();
    answer("bots pause --every --reason calm --yes");
    assertThat(paused()).containsExactly("second", "third");
    answer("bots resume --all --reason calm");
    assertThat(paused()).isEmpty();
    answer("bots pause --all --for PT5M --reason calm --yes");
    assertThat(paused()).hasSize(2);

    assertThat(json("bots pause --kind reminder --reason calm --yes --json").path("kind").asText())
        .isEqualTo("reminder");
    assertThat(database.ask("select kind from unbroken.held_kinds")).containsExactly("reminder");
    answer("bots resume --kind reminder --reason calm");
    assertThat(database.ask("select kind from unbroken.held_kinds")).isEmpty();
    assertThat(answer("audit list")).contains("kind:reminder");
    assertThat(shell.runs("bots pause --kind love --reason x --yes").exitCode()).isEqualTo(2);
    assertThat(shell.runs("bots pause --reason x --yes").exitCode()).isEqualTo(2);
    assertThat(shell.runs("bots pause second --all --reason x --yes").exitCode()).isEqualTo(2);
  }

  private static List<String> paused() {
    return database.ask(
        "select bot from unbroken.bots where paused_until is not null order by bot");
  }

  @Test
  void a_removed_bot_is_gone_with_its_secrets() {
    add("second");

    assertThat(shell.runs("bots remove second --reason test").exitCode()).isEqualTo(2);
    answer("bots remove second --reason over --yes");

    assertThat(database.ask("select bot from unbroken.bot_secrets")).isEmpty();
    assertThat(answer("audit list")).contains("BOT_REMOVE", "over");
    assertThat(shell.runs("bots remove second --reason over --yes").exitCode()).isEqualTo(1);
  }

  @Test
  void keys_are_changed_without_losing_a_secret() {
    var old = Seal.freshKey();
    var fresh = Seal.freshKey();
    shell.with("ENCRYPTION_KEY", old);
    add("second");

    shell.with("ENCRYPTION_KEY", fresh);
    var locked = shell.runs("bots rekey --reason rotation");
    assertThat(locked.exitCode()).isEqualTo(1);
    assertThat(locked.errors()).contains("behind the new one in ENCRYPTION_KEY");

    shell.with("ENCRYPTION_KEY", fresh + "," + old);
    answer("bots rekey --reason rotation");
    shell.with("ENCRYPTION_KEY", fresh);
    assertThat(json("bots rekey --reason again --json").at("/resealed/0").asText())
        .isEqualTo("second");
    assertThat(answer("audit list")).contains("BOT_REKEY", "rotation");
  }

  private String sealed() {
    return database
        .ask("select name || encode(sealed, 'base64') from unbroken.bot_secrets order by name")
        .toString();
  }

  private void add(String bot) {
    var outcome = shell.typing(TOKEN + "\n").calls("bots", "add", bot, "--reason", "a test");
    assertThat(outcome.exitCode()).as(outcome.errors()).isZero();
    assertThat(outcome.output()).isEqualTo("Added %s.\n".formatted(bot));
  }

  private String answer(String command) {
    var outcome = shell.runs(command);
    assertThat(outcome.exitCode()).as(outcome.errors()).isZero();
    return outcome.output();
  }

  private JsonNode json(String command) {
    var outcome = shell.runs(command);
    assertThat(outcome.exitCode()).as(outcome.errors()).isZero();
    return outcome.json();
  }
}
