package app.unbroken.cli.carry;

import static org.assertj.core.api.Assertions.assertThat;

import app.unbroken.cli.Shell;
import app.unbroken.postgres.testing.FreshDatabase;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/** What an export wrote is carried in again, to the last note. */
@Tag("slow")
class ImportCommandTest {
  @RegisterExtension static final FreshDatabase database = new FreshDatabase(2);

  private static final String LIFE =
      """
      read 20 pages every weekday at 21:30
      ok
      done read
      gym 3x a week
      ok
      gym
      water 8 glasses a day
      ok
      water 3
      no sugar
      ok
      """;

  @TempDir Path folder;
  private Shell shell;

  @BeforeEach
  void open() {
    shell = new Shell(folder).on(database.url());
    chats(LIFE, "Ann", "Asia/Tokyo");
    chats("/start", "Bob", "Europe/Berlin");
  }

  @Test
  void a_book_is_the_same_after_an_export_and_an_import() throws IOException {
    var file = exported("Ann");

    var outcome = shell.runs("import unbroken %s --user terminal:Bob --json".formatted(file));

    assertThat(outcome.exitCode()).as(outcome.errors()).isZero();
    assertThat(outcome.json().path("habits").asInt()).isEqualTo(habits("Ann").size()).isPositive();
    assertThat(outcome.json().path("entries").asInt()).isPositive();
    assertThat(comparable("Bob")).isEqualTo(comparable("Ann"));
  }

  @Test
  void an_import_twice_or_at_home_changes_nothing() throws IOException {
    var file = exported("Ann");
    shell.runs("import unbroken %s --user terminal:Bob".formatted(file));
    var once = comparable("Bob");

    for (var who : List.of("Bob", "Ann")) {
      var again =
          shell.runs("import unbroken %s --user terminal:%s --json".formatted(file, who)).json();
      assertThat(again.path("habits").asInt()).isZero();
      assertThat(again.path("entries").asInt()).isZero();
    }

    assertThat(comparable("Bob")).isEqualTo(once);
  }

  @Test
  void a_dry_run_changes_nothing() throws IOException {
    var file = exported("Ann");

    var outcome = shell.runs("import unbroken %s --user terminal:Bob --dry-run".formatted(file));

    assertThat(outcome.output()).startsWith("Would carry in");
    assertThat(habits("Bob")).isEmpty();
  }

  @Test
  void what_is_no_export_is_refused_without_repeating_it() throws IOException {
    for (var wrong :
        List.of(
            "s3cr3t",
            "{\"s3cr3t\": 1}",
            "{\"format\": \"unbroken\", \"version\": 7}",
            "{\"format\": \"unbroken\", \"version\": 1, \"person\": {\"name\": \"s3cr3t\"}}")) {
      Files.writeString(folder.resolve("wrong.json"), wrong);

      var outcome = shell.runs("import unbroken wrong.json --user terminal:Bob");

      assertThat(outcome.exitCode()).as(wrong).isEqualTo(1);
      assertThat(outcome.errors().lines()).as(wrong).hasSize(1);
      assertThat(outcome.errors()).doesNotContain("s3cr3t");
    }
    assertThat(shell.runs("import unbroken nowhere.json --user terminal:Bob").exitCode())
        .isEqualTo(1);
  }

  @Test
  void what_was_tracked_elsewhere_is_carried_in_once() throws IOException {
    for (var each :
        Map.of(
                "loop", "loop.db",
                "habitbull", "habitbull.csv",
                "tickmate", "tickmate.db",
                "rewire", "rewire.db",
                "beaver", "beaver.json")
            .entrySet()) {
      Files.write(folder.resolve(each.getValue()), TrackerTest.file(each.getValue()));
      var command =
          "import %s %s --user terminal:Bob --json".formatted(each.getKey(), each.getValue());

      var first = shell.runs(command);
      var second = shell.runs(command).json();

      assertThat(first.exitCode()).as(first.errors()).isZero();
      assertThat(first.json().path("habits").asInt()).as(each.getKey()).isPositive();
      assertThat(second.path("habits").asInt()).as(each.getKey()).isZero();
      assertThat(second.path("entries").asInt()).as(each.getKey()).isZero();
    }
    assertThat(habits("Bob")).hasSize(4 + 2 + 2 + 3 + 2);
    assertThat(shell.runs("import tickmate loop.db --user terminal:Bob").errors())
        .contains("not a backup of Tickmate");
  }

  @Test
  void habits_beyond_the_limit_come_into_the_archive_and_it_is_said() throws IOException {
    var lines =
        new StringBuilder(
            "HabitName,HabitDescription,HabitCategory,CalendarDate,Value,CommentText\n");
    for (var habit = 1; habit <= 103; habit++) {
      lines.append("Habit %d,,,2026-02-01,1,\n".formatted(habit));
    }
    Files.writeString(folder.resolve("many.csv"), lines);
    chats("walk\nok", "Bob", "Europe/Berlin");

    var planned = shell.runs("import habitbull many.csv --user terminal:Bob --dry-run").output();
    var outcome = shell.runs("import habitbull many.csv --user terminal:Bob");

    assertThat(outcome.exitCode()).as(outcome.errors()).isZero();
    assertThat(outcome.output())
        .isEqualTo(
            "Carried in 103 habits (4 of them into the archive: nobody has more than 100 active"
                + " ones), 103 days.\n");
    assertThat(planned).startsWith("Would carry in 103 habits (4 of them");
    assertThat(habits("Bob")).hasSize(104);
  }

  private Path exported(String who) throws IOException {
    var file = folder.resolve(who + ".json");
    Files.writeString(file, shell.runs("users export terminal:%s --json".formatted(who)).output());
    return file;
  }

  private JsonNode habits(String who) {
    return shell.runs("users export terminal:%s --json".formatted(who)).json().path("habits");
  }

  /** Everything but who it is, and by which ids things go. */
  private JsonNode comparable(String who) {
    var all = (ObjectNode) shell.runs("users export terminal:%s --json".formatted(who)).json();
    all.remove(List.of("exported", "identities"));
    ((ObjectNode) all.path("person")).remove(List.of("id", "since"));
    all.path("habits").forEach(habit -> ((ObjectNode) habit).remove("id"));
    return all;
  }

  private void chats(String lines, String who, String zone) {
    var outcome = shell.typing(lines + "\n").calls("chat", "--user", who, "--zone", zone);
    assertThat(outcome.exitCode()).as(outcome.errors()).isZero();
  }
}
