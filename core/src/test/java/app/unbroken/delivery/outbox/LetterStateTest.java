package app.unbroken.delivery.outbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class LetterStateTest {
  private static final Pattern ARROW = Pattern.compile("^\\s*(\\w+) --> (\\w+)", Pattern.MULTILINE);

  @Test
  void the_diagram_in_the_docs_shows_exactly_these_states_and_steps() throws IOException {
    var steps = new TreeSet<String>();
    for (var from : LetterState.values()) {
      for (var to : from.next()) {
        steps.add(from.code() + " -> " + to.code());
      }
    }

    var drawn = new TreeSet<String>();
    var page = Files.readString(projectRoot().resolve("docs/delivery.md"));
    var arrows = ARROW.matcher(page.substring(page.indexOf("stateDiagram-v2")));
    while (arrows.find()) {
      drawn.add(arrows.group(1) + " -> " + arrows.group(2));
    }

    assertThat(drawn).isEqualTo(steps);
  }

  @Test
  void only_open_letters_are_claimed() {
    for (var state : LetterState.values()) {
      assertThat(state.next().contains(LetterState.LEASED))
          .isEqualTo(state.isOpen() && state != LetterState.LEASED);
    }
  }

  private static Path projectRoot() {
    var folder = Path.of("").toAbsolutePath();
    while (!Files.exists(folder.resolve("docs"))) {
      folder = folder.getParent();
    }
    return folder;
  }
}
