package app.unbroken;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.StringWriter;
import java.net.URI;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The examples of docs/embedding.md, taken from the page itself. */
class EmbeddingExampleTest {
  private static final Path PAGE = Path.of("..", "docs", "embedding.md");
  private static final Pattern EXAMPLE = Pattern.compile("```java\n(.*?)```", Pattern.DOTALL);
  private static final Pattern NAME = Pattern.compile("^class (\\w+)", Pattern.MULTILINE);

  @TempDir private Path classes;

  @Test
  void every_example_compiles_and_the_ten_lines_print_what_the_page_says() throws Exception {
    var page = Files.readString(PAGE);
    var examples = EXAMPLE.matcher(page).results().map(found -> found.group(1)).toList();
    assertThat(examples).hasSize(3);

    compile(examples);

    assertThat(page).contains("It prints `" + outputOf("TenLines").strip() + "`.");
  }

  @Test
  void ten_lines_are_ten_lines() throws IOException {
    var example = EXAMPLE.matcher(Files.readString(PAGE)).results().findFirst().orElseThrow();

    assertThat(body(example).lines()).hasSizeLessThanOrEqualTo(10);
  }

  /** What stands inside {@code main}. */
  private static String body(MatchResult example) {
    var code = example.group(1);
    return code.substring(code.indexOf("main("), code.lastIndexOf("  }"));
  }

  private void compile(List<String> examples) {
    var log = new StringWriter();
    var options = List.of("-d", classes.toString(), "--release", "21", "-Xlint:all", "-Werror");
    var sources = examples.stream().map(Source::new).toList();
    var compiler = ToolProvider.getSystemJavaCompiler();

    assertThat(compiler.getTask(log, null, null, options, null, sources).call())
        .as(log.toString())
        .isTrue();
  }

  private String outputOf(String example) throws Exception {
    var output = new ByteArrayOutputStream();
    var console = System.out;
    var parent = getClass().getClassLoader();
    try (var loader = new URLClassLoader(new URL[] {classes.toUri().toURL()}, parent)) {
      var main = loader.loadClass(example).getDeclaredMethod("main", String[].class);
      main.setAccessible(true);
      System.setOut(new PrintStream(output, true, UTF_8));
      main.invoke(null, (Object) new String[0]);
    } finally {
      System.setOut(console);
    }
    return output.toString(UTF_8);
  }

  private static final class Source extends SimpleJavaFileObject {
    private final String code;

    Source(String code) {
      super(
          URI.create(NAME.matcher(code).results().findFirst().orElseThrow().group(1) + ".java"),
          JavaFileObject.Kind.SOURCE);
      this.code = code;
    }

    @Override
    public CharSequence getCharContent(boolean ignoreEncodingErrors) {
      return code;
    }
  }
}
