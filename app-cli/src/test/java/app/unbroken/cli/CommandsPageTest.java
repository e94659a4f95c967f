package app.unbroken.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** The page about the commands keeps up with them. */
class CommandsPageTest {
  private static final Path PAGE = Path.of("..", "docs", "commands.md");
  private static final Path STORY =
      Path.of("src/test/resources/app/unbroken/cli/terminal/first-check-in.txt");

  @Test
  void every_command_has_its_section_in_the_order_of_the_help() throws IOException {
    var sections =
        Files.readAllLines(PAGE).stream()
            .filter(line -> line.startsWith("## "))
            .map(line -> line.substring("## ".length()))
            .toList();

    assertThat(Commands.wire(null, "--help").getSubcommands().keySet())
        .containsExactlyElementsOf(sections);
  }

  @Test
  void every_command_of_a_group_is_mentioned() throws IOException {
    var page = Files.readString(PAGE);

    for (var group : Commands.wire(null, "--help").getSubcommands().values()) {
      assertThat(group.getSubcommands().keySet())
          .allSatisfy(name -> assertThat(page).contains(name));
    }
  }

  @Test
  void the_chat_is_the_story_that_is_tested() throws IOException {
    assertThat(Files.readString(PAGE)).contains(Files.readString(STORY).stripTrailing());
  }
}
