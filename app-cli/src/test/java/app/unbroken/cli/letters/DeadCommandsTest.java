package app.unbroken.cli.letters;

import static org.assertj.core.api.Assertions.assertThat;

import app.unbroken.cli.Shell;
import app.unbroken.postgres.testing.FreshDatabase;
import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/** Updates that could not be decided, and what becomes of them. */
@Tag("slow")
class DeadCommandsTest {
  @RegisterExtension static final FreshDatabase database = new FreshDatabase(2);

  private static final String START =
      """
      {"update_id":%d,"message":{"message_id":1,"date":1772438400,
        "from":{"id":5,"is_bot":false,"first_name":"Ann"},
        "chat":{"id":5,"type":"private"},"text":"/start"}}
      """;

  @TempDir Path folder;
  private Shell shell;

  @BeforeEach
  void open() {
    shell = new Shell(folder).on(database.url());
    database.run(
        """
        insert into unbroken.workspaces (id) values ('main');
        insert into unbroken.bots (workspace_id, bot, messenger)
        values ('main', 'telegram', 'telegram')
        """);
  }

  @Test
  void they_are_listed_and_shown_with_where_they_broke_and_no_word_of_what_was_written() {
    bury("aaaaaaaa", 1, START.formatted(1));

    assertThat(json("dead list --json").at("/dead_letters/0/id").asText()).isEqualTo("aaaaaaaa");
    assertThat(answer("dead list")).contains("aaaaaaaa", "java.lang.IllegalStateException");
    assertThat(answer("dead show aaaaaaaa")).contains("Some.method").doesNotContain("/start");
    assertThat(json("dead show aaaaaaaa --json").path("bytes").asInt()).isPositive();
    assertThat(json("dead list --workspace elsewhere --json").path("dead_letters")).isEmpty();
    assertThat(shell.runs("dead show bbbbbbbb").errors()).contains("`unbroken dead list`");
    assertThat(shell.runs("dead show x").exitCode()).isEqualTo(2);
  }

  @Test
  void what_somebody_wrote_is_read_with_a_reason_alone() {
    bury("aaaaaaaa", 1, START.formatted(1));

    assertThat(shell.runs("dead show aaaaaaaa --raw").exitCode()).isEqualTo(2);
    assertThat(answer("dead show aaaaaaaa --raw --reason looking")).contains("/start");

    var line = json("audit list --json").at("/lines/0");
    assertThat(line.path("act").asText()).isEqualTo("DEAD_LETTER_READ");
    assertThat(line.path("subject").asText()).isEqualTo("aaaaaaaa");
  }

  @Test
  void a_replay_has_its_effect_once() {
    bury("aaaaaaaa", 1, START.formatted(1));

    var replay = "dead replay aaaaaaaa --reason mended --yes --json";
    assertThat(json(replay).at("/replayed/0/outcome").asText()).isEqualTo("decided");
    assertThat(json(replay).at("/replayed/0/outcome").asText()).isEqualTo("was decided before");

    assertThat(json("users list --json").path("users")).hasSize(1);
    assertThat(json("outbox list --json").path("letters")).hasSize(1);
    assertThat(json("dead list --json").path("dead_letters")).isEmpty();
    assertThat(json("dead list --all --json").path("dead_letters")).hasSize(1);
    assertThat(answer("audit list")).contains("DEAD_LETTER_REPLAY", "mended");
  }

  @Test
  void what_nobody_can_read_stays_where_it_is() {
    bury("aaaaaaaa", 1, "{not json");

    var outcome = shell.runs("dead replay aaaaaaaa --reason test --yes");

    assertThat(outcome.exitCode()).isEqualTo(1);
    assertThat(outcome.errors()).contains("cannot be read");
    assertThat(json("dead list --json").path("dead_letters")).hasSize(1);
  }

  @Test
  void an_event_of_whatsapp_is_replayed_and_a_status_is_counted() {
    database.run(
        """
        insert into unbroken.bots (workspace_id, bot, messenger)
        values ('main', 'whatsapp', 'whatsapp')
        """);
    var message =
        """
        {"id":"wamid.A","from":"447700900123","timestamp":"1772438400","type":"text",
          "text":{"body":"hello"}}
        """;
    bury("aaaaaaaa", "whatsapp", "wamid.A", event("messages", message));
    bury("bbbbbbbb", "whatsapp", "wamid.B:x", event("messages", "{\"id\":[]}"));
    var status =
        """
        {"id":"wamid.C","status":"delivered","biz_opaque_callback_data":"1"}
        """;
    bury("cccccccc", "whatsapp", "wamid.C:delivered", event("statuses", status));

    var replay = "dead replay aaaaaaaa --reason mended --yes --json";
    assertThat(json(replay).at("/replayed/0/outcome").asText()).isEqualTo("decided");
    assertThat(json(replay).at("/replayed/0/outcome").asText()).isEqualTo("was decided before");
    assertThat(json("users list --json").path("users")).hasSize(1);
    assertThat(shell.runs("dead replay bbbbbbbb --reason test --yes").errors())
        .contains("cannot be read");
    assertThat(shell.runs("dead replay cccccccc --reason test --yes").output())
        .contains("cccccccc: counted");
    assertThat(json("dead list --json").path("dead_letters")).hasSize(1);
  }

  private static String event(String kind, String item) {
    return """
    {"entry":[{"id":"1","changes":[{"field":"messages","value":{
      "metadata":{"phone_number_id":"106540352242922"},"%s":[%s]}}]}]}
    """
        .formatted(kind, item);
  }

  @Test
  void a_dropped_one_is_gone_and_the_audit_knows() {
    bury("aaaaaaaa", 1, START.formatted(1));
    bury("bbbbbbbb", 2, START.formatted(2));

    assertThat(shell.runs("dead drop aaaaaaaa --reason test").errors()).contains("--yes");
    answer("dead drop aaaaaaaa --reason spam --yes");
    answer("dead discard bbbbbbbb --reason spam --yes");

    assertThat(answer("dead list --all")).isEqualTo("No dead letters.\n");
    assertThat(answer("audit list")).contains("DEAD_LETTER_DROP", "spam");
  }

  private void bury(String id, int update, String raw) {
    bury(id, "telegram", Integer.toString(update), raw);
  }

  private void bury(String id, String bot, String update, String raw) {
    database.run(
        """
        insert into unbroken.dead_letters
          (workspace_id, dead_letter, bot, update_id, raw, exception, trace)
        values ('main', '%s', '%s', '%s', convert_to('%s', 'UTF8'),
          'java.lang.IllegalStateException', 'Some.method(Some.java:1)')
        """
            .formatted(id, bot, update, raw));
  }

  private String answer(String command) {
    var outcome = shell.runs(command);
    assertThat(outcome.exitCode()).as(outcome.errors()).isZero();
    return outcome.output();
  }

  private JsonNode json(String command) {
    answer(command.startsWith("dead replay") ? "dead list" : command);
    return shell.runs(command).json();
  }
}
