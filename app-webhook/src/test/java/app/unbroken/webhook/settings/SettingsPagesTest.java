package app.unbroken.webhook.settings;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.AbstractMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Where settings are written down for people. */
class SettingsPagesTest {
  private static final Pattern ROW = Pattern.compile("(?m)^\\| `([A-Z_]+)` \\|");

  @Test
  void the_page_about_the_server_names_every_setting_and_no_other() throws IOException {
    assertThat(named("docs/server.md", ROW)).isEqualTo(asked());
  }

  /** Every name that is looked up when settings are read. */
  private static Set<String> asked() {
    var asked = new TreeSet<String>();
    Config.read(new Noting(asked), Path.of("/home/somebody"));
    return asked;
  }

  private static final class Noting extends AbstractMap<String, String> {
    private final Set<String> asked;

    Noting(Set<String> asked) {
      this.asked = asked;
    }

    @Override
    public String get(Object name) {
      asked.add((String) name);
      return null;
    }

    @Override
    public String getOrDefault(Object name, String otherwise) {
      asked.add((String) name);
      return otherwise;
    }

    @Override
    public boolean containsKey(Object name) {
      asked.add((String) name);
      return false;
    }

    @Override
    public Set<Map.Entry<String, String>> entrySet() {
      return Set.of();
    }
  }

  private static Set<String> named(String page, Pattern pattern) throws IOException {
    var named = new TreeSet<String>();
    var matcher = pattern.matcher(Files.readString(root().resolve(page)));
    while (matcher.find()) {
      named.add(matcher.group(1));
    }
    return named;
  }

  private static Path root() {
    var folder = Path.of("").toAbsolutePath();
    while (!Files.exists(folder.resolve("docs"))) {
      folder = folder.getParent();
    }
    return folder;
  }
}
