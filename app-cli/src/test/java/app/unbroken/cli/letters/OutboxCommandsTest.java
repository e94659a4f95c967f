package app.unbroken.cli.letters;

import static org.assertj.core.api.Assertions.assertThat;

import app.unbroken.cli.Shell;
import app.unbroken.postgres.testing.FreshDatabase;
import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.util.ArrayList;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/** What operators see of letters, and what they do to them. */
@Tag("slow")
class OutboxCommandsTest {
  @RegisterExtension static final FreshDatabase database = new FreshDatabase(2);

  private static final String ANNA = "01900000-0000-7000-8000-00000000000a";

  @TempDir Path folder;
  private Shell shell;

  @BeforeEach
  void open() {
    shell = new Shell(folder).on(database.url());
    database.run("insert into unbroken.workspaces (id) values ('main')");
  }

  @Test
  void letters_are_listed_page_by_page_without_a_word_of_theirs() {
    letter("ready");
    letter("dead");
    letter("sent");

    var states = new ArrayList<String>();
    var command = "outbox list --limit 2 --json";
    for (var page = json(command);
        ;
        page = json(command + " --after " + page.path("next").asText())) {
      page.path("letters").forEach(each -> states.add(each.path("state").asText()));
      if (page.path("next").isNull()) {
        break;
      }
    }

    assertThat(states).containsExactly("sent", "dead", "ready");
    assertThat(answer("outbox list")).doesNotContain("s3cr3t", "4917212345");
    assertThat(answer("outbox list --limit 1 --state open,dead"))
        .contains("More: unbroken outbox list --state open --state dead --after 2");
  }

  @Test
  void letters_are_found_by_state_bot_person_and_workspace() {
    letter("ready");
    letter("dead");

    assertThat(json("outbox list --json --state dead").path("letters")).hasSize(1);
    assertThat(json("outbox list --json --state open").path("letters")).hasSize(1);
    assertThat(json("outbox list --json --bot telegram").path("letters")).hasSize(2);
    assertThat(json("outbox list --json --bot other").path("letters")).isEmpty();
    assertThat(json("outbox list --json --workspace elsewhere").path("letters")).isEmpty();
    assertThat(answer("outbox list --bot other")).isEqualTo("No such letters.\n");
    assertThat(shell.runs("outbox list --state lost").exitCode()).isEqualTo(2);
    assertThat(shell.runs("outbox list --after x").exitCode()).isEqualTo(2);
  }

  @Test
  void one_letter_is_shown_with_its_way() {
    letter("dead");

    var letter = json("outbox show 1 --json");

    assertThat(letter.path("state").asText()).isEqualTo("dead");
    assertThat(letter.path("operation").asText()).isEqualTo("telegram:7");
    assertThat(letter.path("why").asText()).isEqualTo("refused");
    assertThat(answer("outbox show 1")).contains("telegram:7", "refused").doesNotContain("s3cr3t");
    assertThat(shell.runs("outbox show 99").exitCode()).isEqualTo(1);
    assertThat(shell.runs("outbox show 99").errors()).contains("`unbroken outbox list`");
    assertThat(shell.runs("outbox show 1 --workspace elsewhere").exitCode()).isEqualTo(1);
  }

  @Test
  void a_letter_is_sent_once_more_with_a_reason_and_a_yes() {
    letter("dead");

    assertThat(shell.runs("outbox retry 1 --yes").exitCode()).isEqualTo(2);
    assertThat(shell.runs("outbox retry 1 --reason test").errors()).contains("--yes");
    assertThat(shell.atTerminal().typing("no\n").runs("outbox retry 1 --reason test").exitCode())
        .isEqualTo(1);
    assertThat(state(1)).isEqualTo("dead");

    var done = json("outbox retry 1 --reason mended --yes --json");
    assertThat(done.path("done").path(0).asLong()).isEqualTo(1);
    assertThat(state(1)).isEqualTo("retry");
    var line = json("audit list --json --limit 1 --user " + ANNA).at("/lines/0");
    assertThat(line.path("act").asText()).isEqualTo("LETTER_RETRY");
    assertThat(line.path("subject").asText()).isEqualTo("1");
    assertThat(line.path("reason").asText()).isEqualTo("mended");
    assertThat(line.path("actor").asText()).isEqualTo("admin:tester");
  }

  @Test
  void what_cannot_be_done_is_refused_and_the_rest_is_done() {
    letter("ready");
    letter("sent");

    var outcome = shell.runs("outbox cancel 1 2 --reason test --yes");

    assertThat(outcome.exitCode()).isEqualTo(1);
    assertThat(outcome.output()).isEqualTo("Cancelled letter 1.\n");
    assertThat(outcome.errors()).contains("not in a state for that: 2");
    assertThat(state(1)).isEqualTo("cancelled");
    assertThat(state(2)).isEqualTo("sent");
    assertThat(shell.runs("outbox cancel 1 --reason test --yes").exitCode()).isEqualTo(1);
    assertThat(json("audit list --json").path("lines")).hasSize(1);
  }

  private void letter(String state) {
    var finished = state.equals("ready") ? "null" : "now()";
    database.run(
        """
        insert into unbroken.outbox (workspace_id, user_id, messenger, bot, chat, kind, priority,
          body, operation, state, expires_at, finished_at, last_error)
        values ('main', '%s', 'telegram', 'telegram', '4917212345', 'answer', 0,
          's3cr3t', 'telegram:7', '%s', now() + interval '1 hour', %s, 'refused')
        """
            .formatted(ANNA, state, finished));
  }

  private String state(long letter) {
    return json("outbox show %d --json".formatted(letter)).path("state").asText();
  }

  private String answer(String command) {
    var outcome = shell.runs(command);
    assertThat(outcome.exitCode()).as(outcome.errors()).isZero();
    assertThat(outcome.errors()).isEmpty();
    return outcome.output();
  }

  private JsonNode json(String command) {
    var outcome = shell.runs(command);
    assertThat(outcome.exitCode()).as(outcome.errors()).isZero();
    return outcome.json();
  }
}
