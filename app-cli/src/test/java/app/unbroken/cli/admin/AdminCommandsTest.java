package app.unbroken.cli.admin;

import static org.assertj.core.api.Assertions.assertThat;

import app.unbroken.cli.Shell;
import app.unbroken.postgres.testing.FreshDatabase;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/** Administration of people who came through the chat. */
@Tag("slow")
class AdminCommandsTest {
  @RegisterExtension static final FreshDatabase database = new FreshDatabase(2);

  private static final String NOBODY = "01900000-0000-7000-8000-000000000000";

  @TempDir Path folder;
  private Shell shell;

  @BeforeEach
  void open() {
    shell = new Shell(folder).on(database.url());
  }

  @Test
  void an_empty_list_says_what_to_do_next() {
    assertThat(answer("users list")).contains("`unbroken chat`");
    assertThat(answer("users list --workspace elsewhere")).contains("elsewhere");
    assertThat(answer("audit list")).isNotBlank();
    assertThat(json("users list --json").path("users")).isEmpty();
    assertThat(json("users list --json").path("next").isNull()).isTrue();
  }

  @Test
  void people_are_listed_page_by_page_and_each_page_names_the_next() {
    for (var number = 1; number <= 5; number++) {
      chats("/start", "--user", "person-" + number);
    }

    var names = new ArrayList<String>();
    var command = "users list --limit 2 --json";
    for (var page = json(command);
        ;
        page = json(command + " --after " + page.path("next").asText())) {
      page.path("users").forEach(user -> names.add(user.path("name").asText()));
      if (page.path("next").isNull()) {
        break;
      }
    }

    assertThat(names)
        .containsExactlyInAnyOrder("person-1", "person-2", "person-3", "person-4", "person-5");
    assertThat(json("users list --limit 1 --json").at("/users/0/messengers/0").asText())
        .isEqualTo("terminal");
    assertThat(answer("users list --limit 2")).contains("More: unbroken users list --after ");
    assertThat(answer("users list")).doesNotContain("More:");
  }

  @Test
  void a_person_is_shown_with_identities_zone_local_time_and_habits() {
    chats("read 20 pages every day\nok\ndone read", "--user", "Ann", "--zone", "Asia/Tokyo");

    var user = json("users show terminal:Ann --json");

    assertThat(user.path("name").asText()).isEqualTo("Ann");
    assertThat(user.path("zone").asText()).isEqualTo("Asia/Tokyo");
    assertThat(user.path("local_time").asText()).isEqualTo("2026-03-02T17:00");
    assertThat(user.at("/identities/0/messenger").asText()).isEqualTo("terminal");
    assertThat(user.at("/identities/0/key").asText()).isEqualTo("Ann");
    assertThat(user.at("/habits/0/streak").asInt()).isEqualTo(1);
    assertThat(user.at("/habits/0/today").asText()).isEqualTo("done");
    assertThat(answer("users show " + user.path("id").asText()))
        .contains("Ann", "Asia/Tokyo", "2026-03-02 17:00", "1 days");
  }

  @Test
  void whoever_is_linked_is_one_person_under_each_of_their_names() {
    chats("read 20 pages every day\nok\ndone read", "--user", "Ann");
    for (var name :
        List.of("telegram', 'telegram', '1001", "whatsapp', 'whatsapp', '447700900123")) {
      database.run(
          """
          insert into unbroken.identities (
            workspace_id, messenger, bot, key, chat, user_id, last_inbound)
          select workspace_id, '%s', '-', user_id, now() from unbroken.identities
          where messenger = 'terminal' and key = 'Ann'
          """
              .formatted(name));
    }

    var shown = json("users show whatsapp:447700900123 --json");

    assertThat(shown.path("identities").findValuesAsText("messenger"))
        .containsExactlyInAnyOrder("telegram", "terminal", "whatsapp");
    assertThat(json("users show telegram:1001 --json")).isEqualTo(shown);
    assertThat(answer("users show telegram:1001"))
        .contains(
            "reached at  telegram:1001@telegram", "reached at  whatsapp:447700900123@whatsapp");
    assertThat(answer("users list")).contains("telegram", "whatsapp");
    assertThat(json("habits list --user whatsapp:447700900123 --json"))
        .isEqualTo(json("habits list --user telegram:1001 --json"));
    for (var habits : List.of("habits list", "habits show read")) {
      assertThat(answer(habits + " --user whatsapp:447700900123"))
          .contains(
              "reached at  telegram:1001@telegram", "reached at  whatsapp:447700900123@whatsapp");
      assertThat(json(habits + " --user telegram:1001 --json").path("identities"))
          .isEqualTo(shown.path("identities"));
    }
  }

  @Test
  void habits_are_listed_by_kind_and_shown_by_name() {
    chats("read 20 pages every day\nok\ngym 3x a week\nok\nread 25", "--zone", "Europe/Berlin");

    assertThat(json("habits list --user terminal:me --json").path("habits")).hasSize(2);
    assertThat(json("habits list --user terminal:me --only due --json").path("habits")).isEmpty();
    var page = json("habits list --user terminal:me --limit 1 --json");
    var next = json("habits list --user terminal:me --json --after " + page.path("next").asText());
    assertThat(page.path("habits")).hasSize(1);
    assertThat(next.path("habits")).hasSize(1).doesNotContain(page.at("/habits/0"));

    var habit = json("habits show READ --user terminal:me --json");
    assertThat(habit.path("plan").asText()).isEqualTo("every day · 20 pages");
    assertThat(habit.path("total").asText()).isEqualTo("25");
    assertThat(habit.at("/days/0/day").asText()).isEqualTo("2026-03-02");
    assertThat(answer("habits show read --user terminal:me")).contains("every day · 20 pages");
  }

  @Test
  void figures_of_a_workspace_and_of_a_person() {
    chats("read 20 pages every day\nok\ndone read", "--zone", "Europe/Berlin");

    assertThat(json("stats --json").path("people").asInt()).isEqualTo(1);
    assertThat(json("stats --json").path("entries_recently").asInt()).isEqualTo(1);
    assertThat(json("stats --json --workspace elsewhere").path("people").asInt()).isZero();
    assertThat(json("stats --json --user terminal:me").path("perfect_days").asInt()).isEqualTo(1);
  }

  @Test
  void an_export_is_printed_or_written_and_never_over_another() throws Exception {
    chats("read 20 pages every day\nok\ndone read", "--zone", "Europe/Berlin");
    var id = json("users show terminal:me --json").path("id").asText();

    assertThat(json("users export terminal:me --json").at("/habits/0/entries/0/day").asText())
        .isEqualTo("2026-03-02");
    assertThat(answer("users export terminal:me --csv")).contains("2026-03-02");
    answer("users export terminal:me --folder " + folder.resolve("out"));

    assertThat(Files.readString(folder.resolve("out/unbroken-" + id + ".json")))
        .isEqualTo(answer("users export terminal:me --json"));
    assertThat(folder.resolve("out/unbroken-" + id + ".csv")).isNotEmptyFile();
    var again = shell.runs("users export terminal:me --folder " + folder.resolve("out"));
    assertThat(again.exitCode()).isEqualTo(1);
    assertThat(again.errors()).contains("exists");
  }

  @Test
  void somebody_who_does_not_exist_is_told_as_such() {
    chats("/start", "--user", "Ann");
    var id = json("users show terminal:Ann --json").path("id").asText();

    for (var command :
        List.of(
            "users show terminal:Bob",
            "users show " + NOBODY,
            "users show " + id + " --workspace elsewhere",
            "users show terminal:Ann --workspace elsewhere",
            "users export " + NOBODY,
            "users erase " + NOBODY + " --yes --reason test",
            "habits list --user " + NOBODY,
            "habits show read --user " + NOBODY,
            "habits show read --user terminal:Ann",
            "stats --user " + NOBODY)) {
      var outcome = shell.runs(command);

      assertThat(outcome.exitCode()).as(command).isEqualTo(1);
      assertThat(outcome.output()).as(command).isEmpty();
      assertThat(outcome.errors().lines()).as(command).hasSize(1);
      assertThat(outcome.errors()).as(command).contains("` shows w");
    }
  }

  @Test
  void h17_an_erasure_wants_a_reason_and_a_yes() {
    chats("/start", "--user", "Ann");

    var unasked = shell.runs("users erase terminal:Ann --reason asked-for-it");
    assertThat(unasked.exitCode()).isEqualTo(2);
    assertThat(unasked.errors()).contains("--yes");
    var refused = shell.atTerminal().typing("y\n").runs("users erase terminal:Ann --reason test");
    assertThat(refused.exitCode()).isEqualTo(1);
    assertThat(refused.errors()).contains("Ann", "Type yes");

    assertThat(answer("users show terminal:Ann")).contains("Ann");
    assertThat(shell.typing("yes\n").runs("users erase terminal:Ann --reason test").exitCode())
        .isZero();
    assertThat(shell.runs("users show terminal:Ann").exitCode()).isEqualTo(1);
  }

  @Test
  void h17_an_erasure_is_in_the_audit_for_ever() {
    chats("/start", "--user", "Ann");
    var id = json("users show terminal:Ann --json").path("id").asText();

    shell.calls("users", "erase", "terminal:Ann", "--yes", "--reason", "she asked for it");

    var line = json("audit list --json --limit 1 --user " + id).at("/lines/0");
    assertThat(line.path("act").asText()).isEqualTo("ERASE");
    assertThat(line.path("actor").asText()).isEqualTo("admin:tester");
    assertThat(line.path("reason").asText()).isEqualTo("she asked for it");
    assertThat(answer("audit list --limit 1")).contains("she asked for it", "More: ");
  }

  @Test
  void whoever_comes_back_with_a_backup_is_erased_again() throws IOException {
    chats("/start", "--user", "Ann");
    chats("/start", "--user", "Bob");
    var ann = json("users show terminal:Ann --json").path("id").asText();
    answer("users erase terminal:Bob --yes --reason mail");
    var bob = answer("users erased").strip();
    assertThat(json("users erased --json").path("erased")).hasSize(1);
    assertThat(answer("users erased --since 2026-03-03T00:00:00Z")).isEmpty();
    Files.writeString(folder.resolve("erased"), bob + "\n" + ann + "\n");

    assertThat(shell.runs("users erase --again erased --reason restored").exitCode()).isEqualTo(2);
    assertThat(answer("users erase --again erased --reason restored --yes"))
        .isEqualTo("Erased 1 again; 1 are not here.\n");

    assertThat(shell.runs("users show " + ann).exitCode()).isEqualTo(1);
    assertThat(shell.runs("users erase --reason test --yes").exitCode()).isEqualTo(2);
    Files.writeString(folder.resolve("erased"), "s3cr3t");
    assertThat(shell.runs("users erase --again erased --reason test --yes").errors())
        .contains("users erased")
        .doesNotContain("s3cr3t");
  }

  @Test
  void the_audit_is_read_back_line_by_line() {
    chats("read 20 pages every day\nok\ndone read", "--zone", "Europe/Berlin");

    var first = json("audit list --json --limit 1");
    var second = json("audit list --json --limit 1 --after " + first.path("next").asText());

    assertThat(first.at("/lines/0/act").asText()).isEqualTo("CHECK_IN");
    assertThat(second.at("/lines/0/number").asLong())
        .isLessThan(first.at("/lines/0/number").asLong());
    assertThat(shell.runs("audit list --after x").exitCode()).isEqualTo(2);
  }

  private void chats(String lines, String... options) {
    var arguments = new ArrayList<>(List.of("chat"));
    arguments.addAll(List.of(options));
    var outcome = shell.typing(lines + "\n").calls(arguments.toArray(String[]::new));
    assertThat(outcome.exitCode()).as(outcome.errors()).isZero();
  }

  private String answer(String command) {
    var outcome = shell.runs(command);
    assertThat(outcome.exitCode()).as(outcome.errors()).isZero();
    assertThat(outcome.errors()).isEmpty();
    return outcome.output();
  }

  private JsonNode json(String command) {
    answer(command);
    return shell.runs(command).json();
  }
}
