package app.unbroken.webhook;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** What no line of the program may do, looked for in every line. */
class SourceRulesTest {
  private static final Path ROOT = Path.of("..");

  /** A secret beside an equals stops at the first wrong character and tells how far it came. */
  private static final Pattern SECRET_BY_EQUALS =
      Pattern.compile(
          "(?i)(secret|token|signature|digest|hash)\\w*(\\(\\))?\\.equals\\("
              + "|(?i)\\.equals\\(\\w*(secret|token|signature|digest)\\w*[()]");

  /** A statement that is put together from pieces; a whole number or a role of ours may go in. */
  private static final Pattern GLUED_SQL =
      Pattern.compile(
          "(?i)\"[^\"]*\\b(select|insert into|update|delete"
              + " from)\\b[^\"]*\"\\s*\\+\\s*[a-z]\\w*[(.;,)\\s]");

  private static final Pattern BLOCK_WITH_TEXT =
      Pattern.compile(
          "(?is)\"\"\"(?:(?!\"\"\").)*\\b(select|insert into|update|delete from)\\b"
              + "(?:(?!\"\"\").)*%s(?:(?!\"\"\").)*\"\"\"\\s*\\.formatted");

  @Test
  void h8_no_secret_is_compared_by_equals() throws IOException {
    var found = new ArrayList<String>();
    for (var file : sources("adapters-telegram", "adapters-whatsapp", "app-webhook", "app-cli")) {
      var matcher = SECRET_BY_EQUALS.matcher(Files.readString(file));
      while (matcher.find()) {
        found.add(file.getFileName() + ": " + matcher.group());
      }
    }

    assertThat(found).isEmpty();
    assertThat(SECRET_BY_EQUALS.matcher("if (secret.equals(given))").find()).isTrue();
    assertThat(SECRET_BY_EQUALS.matcher("given.equals(webhookSecret())").find()).isTrue();
  }

  @Test
  void h5_no_statement_is_put_together_from_what_somebody_wrote() throws IOException {
    var found = new ArrayList<String>();
    for (var file : sources("adapters-postgres")) {
      var source = Files.readString(file);
      for (var rule : List.of(GLUED_SQL, BLOCK_WITH_TEXT)) {
        var matcher = rule.matcher(source);
        while (matcher.find()) {
          found.add(file.getFileName() + ": " + matcher.group().strip());
        }
      }
    }

    // The name of a role, out of an enum of two.
    found.removeIf(each -> each.startsWith("Session.java") || each.startsWith("Roles.java"));
    assertThat(found).isEmpty();
    assertThat(GLUED_SQL.matcher("\"select * from users where name = '\" + name;").find()).isTrue();
    assertThat(
            BLOCK_WITH_TEXT.matcher("\"\"\"\nselect 1 where x = '%s'\n\"\"\".formatted(x)").find())
        .isTrue();
  }

  private static List<Path> sources(String... modules) throws IOException {
    var files = new ArrayList<Path>();
    for (var module : modules) {
      try (var tree = Files.walk(ROOT.resolve(module).resolve("src/main/java"))) {
        tree.filter(file -> file.toString().endsWith(".java")).forEach(files::add);
      }
    }
    assertThat(files).hasSizeGreaterThan(10);
    return files;
  }
}
