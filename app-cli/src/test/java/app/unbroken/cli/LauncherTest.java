package app.unbroken.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** The launcher with a Java that only says what it was asked for. */
@DisabledOnOs(OS.WINDOWS)
class LauncherTest {
  private static final Path PROJECT = Path.of("").toAbsolutePath().getParent();

  private static final String JAVA =
      """
      #!/bin/sh
      for word in "$@"; do
        case $word in
          -XX:AOTCacheOutput=*) { echo "java $*"; env; } > "${word#*=}" ;;
        esac
      done
      echo "java $*"
      """;

  @TempDir Path root;

  @BeforeEach
  void build() throws IOException {
    copy("unbroken");
    copy(".ci/find-jdk.sh");
    write("pom.xml", "<project/>");
    write("app-cli/target/lib/library.jar", "a library");
    write("app-cli/target/lib/unbroken-core.jar", "our core");
    write("app-cli/target/unbroken.jar", "our commands");
    jdk("25.0.3");
  }

  @Test
  void the_first_start_prepares_the_fast_start_of_the_next_ones() throws Exception {
    var first = run("users", "list");
    var second = run("users", "list");

    assertThat(first).contains("preparing a faster start", "-XX:AOTCache=");
    assertThat(second)
        .doesNotContain("preparing")
        .contains("-XX:AOTCache=", "app.unbroken.cli.Main users list");
  }

  @Test
  void a_cache_never_outlives_the_classes_it_was_made_from() throws Exception {
    var before = cacheOf(run("stats"));

    var time = Files.getLastModifiedTime(root.resolve("app-cli/target/lib/unbroken-core.jar"));
    var changed = write("app-cli/target/lib/unbroken-core.jar", "OUR CORE");
    Files.setLastModifiedTime(changed, time);
    var after = run("stats");

    assertThat(after).contains("preparing");
    assertThat(cacheOf(after)).isNotEqualTo(before);
    assertThat(root.resolve(before)).doesNotExist();
  }

  @Test
  void what_is_prepared_is_a_server_and_a_chat_without_any_setting() throws Exception {
    write(".env", "TELEGRAM_BOT_TOKEN=700000001:of-a-real-bot\n");

    var prepared = Files.readString(root.resolve(cacheOf(run("serve"))));

    assertThat(prepared)
        .contains("app.unbroken.cli.Training " + root, "-XX:TieredStopAtLevel=1")
        .doesNotContain("TELEGRAM", "JAVA_HOME");
  }

  @Test
  void another_library_or_another_java_is_another_cache() throws Exception {
    var before = cacheOf(run("stats"));

    write("app-cli/target/lib/library.jar", "a newer library");
    var withLibrary = cacheOf(run("stats"));
    jdk("25.0.4");
    var withJava = cacheOf(run("stats"));

    assertThat(withLibrary).isNotEqualTo(before);
    assertThat(withJava).isNotEqualTo(withLibrary);
  }

  @Test
  void an_older_java_starts_without_a_cache() throws Exception {
    jdk("21.0.5");

    assertThat(run("stats")).doesNotContain("AOT").contains("app.unbroken.cli.Main stats");
  }

  @Test
  void everything_starts_fast_and_stays_small_a_server_too() throws Exception {
    var options = List.of("-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1");

    assertThat(run("stats")).contains(options);
    assertThat(run("serve")).contains(options).contains("-XX:AOTCache=");
    assertThat(run("--debug", "serve")).contains(options);
  }

  @Test
  void settings_come_from_the_file_beside_the_launcher() throws Exception {
    write(".env", "UNBROKEN_HOME=/from/the/file\nBROKEN LINE\n");

    assertThat(run("stats")).contains(".env, line 2: not of the form KEY=VALUE");
  }

  private String run(String... words) throws Exception {
    var command = new ArrayList<String>();
    command.add(root.resolve("unbroken").toString());
    command.addAll(List.of(words));
    var builder = new ProcessBuilder(command).redirectErrorStream(true);
    builder.environment().put("JAVA_HOME", root.resolve("jdk").toString());
    var process = builder.start();
    process.getOutputStream().close();
    var said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(process.waitFor(1, TimeUnit.MINUTES)).isTrue();
    return said;
  }

  private static String cacheOf(String said) {
    var option = "-XX:AOTCache=";
    var from = said.indexOf(option) + option.length();
    return said.substring(from, said.indexOf(' ', from));
  }

  private void jdk(String version) throws IOException {
    write("jdk/release", "JAVA_VERSION=\"%s\"\n".formatted(version));
    executable(write("jdk/bin/java", JAVA));
    executable(write("jdk/bin/javac", "#!/bin/sh\n"));
  }

  private void copy(String name) throws IOException {
    var file = root.resolve(name);
    Files.createDirectories(file.getParent());
    Files.copy(PROJECT.resolve(name), file, StandardCopyOption.COPY_ATTRIBUTES);
  }

  private Path write(String name, String content) throws IOException {
    var file = root.resolve(name);
    Files.createDirectories(file.getParent());
    return Files.writeString(file, content);
  }

  private static void executable(Path file) {
    assertThat(file.toFile().setExecutable(true)).isTrue();
  }
}
