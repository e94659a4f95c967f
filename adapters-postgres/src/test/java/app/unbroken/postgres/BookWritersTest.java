package app.unbroken.postgres;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/**
 * Whoever writes to a person's book gives it another mark, or pages that show something else would
 * be shown again. These classes do; another one has to be looked at before it stands here.
 */
class BookWritersTest {
  private static final Path SOURCES = Path.of("src/main/java");
  private static final Pattern WRITES =
      Pattern.compile("(update|insert into|delete from)\\s+(users|habits|entries)\\b");

  @Test
  void only_these_write_to_books() throws IOException {
    var writers = new TreeSet<String>();
    try (var files = Files.walk(SOURCES)) {
      for (var file : (Iterable<Path>) files.filter(Files::isRegularFile)::iterator) {
        if (WRITES.matcher(Files.readString(file)).find()) {
          writers.add(String.valueOf(file.getFileName()).replace(".java", ""));
        }
      }
    }

    // Arrivals and PostgresPeople make people who have no book yet.
    assertThat(writers)
        .containsExactly("Arrivals", "MergeRows", "PartRows", "PostgresPeople", "Scribe");
  }
}
