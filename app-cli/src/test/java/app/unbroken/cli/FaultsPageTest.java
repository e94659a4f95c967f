package app.unbroken.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The page about faults names tests that exist. */
class FaultsPageTest {
  private static final Path ROOT = Path.of("..");
  private static final Pattern NAMED = Pattern.compile("`(\\w+)\\.(\\w+)`");

  @Test
  void every_test_that_the_page_names_exists() throws IOException {
    var missing = new ArrayList<String>();
    var named = NAMED.matcher(Files.readString(ROOT.resolve("docs/faults.md")));
    var count = 0;
    for (; named.find(); count++) {
      if (sources(named.group(1)).stream().noneMatch(it -> has(it, named.group(2)))) {
        missing.add(named.group());
      }
    }

    assertThat(missing).isEmpty();
    assertThat(count).isGreaterThan(15);
  }

  private static List<Path> sources(String type) throws IOException {
    try (var modules = Files.newDirectoryStream(ROOT, "{core,adapters-*,app-*}")) {
      var found = new ArrayList<Path>();
      for (var module : modules) {
        try (var files = Files.walk(module.resolve("src"))) {
          files.filter(file -> file.endsWith(type + ".java")).forEach(found::add);
        }
      }
      return found;
    }
  }

  private static boolean has(Path source, String method) {
    try {
      return Files.readString(source).contains("void " + method + "(");
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }
}
