package app.unbroken.cli.terminal;

import static org.assertj.core.api.Assertions.assertThat;

import app.unbroken.cli.Shell;
import app.unbroken.postgres.testing.EmptyDatabase;
import app.unbroken.postgres.testing.FreshDatabase;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/** The bot behind a pipe, on a database that somebody else runs. */
@Tag("slow")
class ChatCommandTest {
  private static final String STORY = "--now=2026-03-02T08:00:00Z";

  @RegisterExtension static final FreshDatabase database = new FreshDatabase(2);

  @TempDir Path folder;
  private Shell shell;

  @BeforeEach
  void open() {
    shell = new Shell(folder).on(database.url());
  }

  @Test
  void the_story_of_the_first_check_in_reads_the_same_byte_for_byte() {
    var story = Story.named("first-check-in.txt");

    assertThat(chats(story.typed(), STORY)).isEqualTo(story.said());
  }

  @Test
  void the_read_me_shows_a_piece_of_that_story() throws IOException {
    var page = Files.readString(Path.of("..", "README.md"));
    var shown = page.split("```\n")[1].strip();

    assertThat(Story.text("first-check-in.txt")).contains(shown);
  }

  @Test
  void what_is_typed_is_not_repeated_and_nothing_is_coloured() {
    var said = chats("/start\nsomething\n#99\n:what\n");

    assertThat(said.lines()).doesNotContain("/start", "something", "#99", ":what");
    assertThat(said).doesNotContain("\u001b", "›").contains("so no #99", "The terminal knows");
  }

  @Test
  void an_empty_line_is_not_a_message() {
    assertThat(chats("\n\n   \n")).isEmpty();
  }

  @Test
  void each_name_is_a_person_of_its_own() {
    chats("read 20 pages every day\nok\n", "--user=Ann", "--zone=Europe/Berlin");

    assertThat(chats("/habits\n", "--user=Ann")).contains("read");
    assertThat(chats("/habits\n", "--user=Bob", "--zone=UTC")).doesNotContain("20 pages");
  }

  @Test
  void language_and_zone_hold_from_the_first_answer_on() {
    assertThat(chats("/today\n", "--lang=ru", "--zone=Europe/Moscow")).contains("Сегодня");
    assertThat(shell.runs("users show terminal:me --json").json().path("zone").asText())
        .isEqualTo("Europe/Moscow");

    assertThat(chats("/today\n", "--lang=en")).contains("Today");
  }

  @Test
  void somebody_new_is_addressed_in_the_language_of_the_machine() {
    shell.with("LANG", "ru_RU.UTF-8");

    assertThat(chats("/start\n")).contains("Привет");
    assertThat(chats("/start\n", STORY, "--user=other")).doesNotContain("Привет");
  }

  @Test
  void whoever_asked_to_be_forgotten_is_a_stranger_a_day_later() {
    var begun = "read 20 pages every day\nok\n/forget\nforget me\n";

    assertThat(chats(begun + ":sleep PT23H\n/habits\n", STORY)).contains("read · every day");
    assertThat(chats(":sleep PT24H\n/habits\n/start\n", STORY))
        .doesNotContain("20 pages")
        .contains("I’m Unbroken");
    assertThat(shell.runs("audit list").output()).contains("ERASE", "asked for it");
  }

  @Test
  void time_passes_when_it_is_slept() {
    var said =
        chats("/today\n:sleep P1D\n/today\n", STORY, "--zone=Europe/Berlin", "--user=sleeper");

    assertThat(said).contains("Mon 2 Mar").contains("Tue 3 Mar");
  }

  @Test
  void reminders_of_one_minute_arrive_during_a_sleep_on_one_card_and_are_done_by_a_tap() {
    var said =
        chats(
            "read every day at 21:30\nok\nstretch every day at 21:30\nok\n"
                + "yoga every day at 22:00\nok\n:sleep PT14H\n#1\n:sleep P1D\n",
            "--now=2026-03-02T08:00:00Z",
            "--zone=Europe/Berlin",
            "--user=reminded");

    assertThat(said).containsSubsequence("It is 21:30.", "read", "stretch", "It is 22:00.", "yoga");
    assertThat(said.split("It is 21:30", -1)).as(said).hasSize(3);
    assertThat(said.split("It is 22:00", -1)).as(said).hasSize(3);
  }

  @Test
  void what_is_done_by_then_does_not_ring() {
    var said =
        chats(
            "read every day at 21:30\nok\nyoga every day at 22:00\nok\ndone read\n:sleep PT14H\n",
            "--now=2026-03-02T08:00:00Z",
            "--zone=Europe/Berlin",
            "--user=finished");

    assertThat(said).contains("It is 22:00.").doesNotContain("It is 21:30");
  }

  @Test
  void weeks_are_looked_back_on_and_streaks_at_stake_are_named_where_that_is_wished() {
    var day = "done read\n:sleep P1D\n";
    var said =
        chats(
            "read every day\nok\n/settings\n#10\n" + day.repeat(7) + ":sleep PT12H\n",
            STORY,
            "--zone=Europe/Berlin",
            "--user=told");

    assertThat(said)
        .containsSubsequence("Your week, 2 Mar – 8 Mar", "7 of 7 days", "Still open today", "read");
    assertThat(said.split("Your week, ", -1)).as(said).hasSize(2);
    assertThat(said.split("Still open today", -1)).as(said).hasSize(2);
  }

  @Test
  void a_database_without_tables_gets_them() {
    try (var empty = new EmptyDatabase()) {
      shell.on(empty.url());

      assertThat(chats("/start\n")).isNotEmpty();
    }
  }

  private String chats(String lines, String... options) {
    var arguments = new String[options.length + 1];
    arguments[0] = "chat";
    System.arraycopy(options, 0, arguments, 1, options.length);
    var outcome = shell.typing(lines).calls(arguments);
    assertThat(outcome.exitCode()).as(outcome.errors()).isZero();
    assertThat(outcome.errors()).isEmpty();
    return outcome.output();
  }
}
