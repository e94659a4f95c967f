package app.unbroken.cli.tour;

import static org.assertj.core.api.Assertions.assertThat;

import app.unbroken.cli.Shell;
import app.unbroken.postgres.testing.FreshDatabase;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/** The tour is what the product prints; {@code make tour} writes it anew. */
@Tag("slow")
class TourTest {
  @RegisterExtension static final FreshDatabase database = new FreshDatabase(2);

  private static final Path PAGE = Path.of("..", "docs", "tour.md");
  private static final boolean WRITE = "write".equals(System.getProperty("tour"));

  @TempDir Path folder;

  @Test
  void every_transcript_is_what_the_product_prints() throws IOException {
    Files.copy(
        Path.of("src/test/resources/app/unbroken/cli/carry/loop.db"), folder.resolve("loop.db"));
    var guide =
        new Guide(
            new Shell(folder).on(database.url()),
            Map.of("token", "123456:AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA\n"));
    var page = Files.readString(PAGE);

    var walked = guide.walk(page);

    if (WRITE) {
      Files.writeString(PAGE, walked);
    } else {
      assertThat(page).isEqualTo(walked);
    }
  }
}
