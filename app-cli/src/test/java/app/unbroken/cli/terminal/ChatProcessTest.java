package app.unbroken.cli.terminal;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import app.unbroken.cli.Main;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** The program as a process of its own, on the database that it brings along. */
@Tag("slow")
@DisabledOnOs(OS.WINDOWS)
class ChatProcessTest {
  @TempDir Path folder;

  private final List<Process> started = new ArrayList<>();
  private final List<Path> links = new ArrayList<>();

  @AfterEach
  void tidyUp() throws Exception {
    for (var process : started) {
      process.destroy();
      process.waitFor();
    }
    for (var link : links) {
      Files.delete(link);
    }
  }

  @Test
  void the_same_story_on_two_empty_folders_gives_the_same_transcript() throws Exception {
    var story = Story.named("first-check-in.txt");

    for (var home : List.of(home("one"), home("two"))) {
      var process = start(home, "chat", "--now", "2026-03-02T08:00:00Z");
      type(process, story.typed());
      process.getOutputStream().close();

      assertThat(new String(process.getInputStream().readAllBytes(), UTF_8))
          .isEqualTo(story.said());
      assertThat(ended(process)).isZero();
      assertThat(errors(home)).hasSize(1).first().asString().contains("making a database");
      assertIsStopped(home);
    }
  }

  @Test
  void ctrl_c_leaves_at_once_and_stops_the_database() throws Exception {
    var home = home("one");
    var process = start(home, "chat");
    type(process, "/start\n");
    assertThat(process.inputReader(UTF_8).readLine()).isNotBlank();
    assertThat(home.resolve("postgres/data/postmaster.pid")).exists();

    new ProcessBuilder("kill", "-INT", Long.toString(process.pid())).start().waitFor();

    assertThat(ended(process)).isEqualTo(130);
    assertIsStopped(home);
    assertThat(errors(home)).hasSize(1);
  }

  @Test
  void a_second_chat_on_the_same_folder_gets_one_clear_line() throws Exception {
    var home = home("one");
    var first = start(home, "chat");
    type(first, "/start\n");
    assertThat(first.inputReader(UTF_8).readLine()).isNotBlank();

    var second = start(home, "users", "list");

    assertThat(ended(second)).isEqualTo(1);
    assertThat(errors(home)).hasSize(1).first().asString().contains("in use", "UNBROKEN_HOME");
    first.getOutputStream().close();
    assertThat(ended(first)).isZero();
    assertIsStopped(home);
  }

  private Process start(Path home, String... words) throws IOException {
    var command = new ArrayList<>(hearingInterrupts());
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(List.of("-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1"));
    command.addAll(List.of("-Dstdout.encoding=UTF-8", "-Dstderr.encoding=UTF-8"));
    command.addAll(List.of("-cp", System.getProperty("java.class.path"), Main.class.getName()));
    command.addAll(List.of(words));
    var builder = new ProcessBuilder(command).redirectError(home.resolve("errors").toFile());
    builder.environment().keySet().retainAll(List.of("PATH", "HOME", "TMPDIR"));
    builder.environment().put("UNBROKEN_HOME", home.toString());
    var process = builder.directory(folder.toFile()).start();
    started.add(process);
    return process;
  }

  /** Whoever runs tests in the background may have told them, and so us, to ignore Ctrl+C. */
  private static List<String> hearingInterrupts() throws IOException {
    var status = Path.of("/proc/self/status");
    if (!Files.isReadable(status)) {
      return List.of();
    }
    var ignored = Pattern.compile("SigIgn:\\s*\\p{XDigit}*[2367abef]");
    return Files.readAllLines(status).stream().anyMatch(ignored.asMatchPredicate())
        ? List.of("env", "--default-signal=INT")
        : List.of();
  }

  /**
   * Programs that tests unpacked before are used again: unpacking them takes longer than a chat.
   */
  private Path home(String name) throws IOException {
    var postgres = Files.createDirectories(folder.resolve(name).resolve("postgres"));
    var unpacked =
        Path.of(
            System.getProperty("java.io.tmpdir"),
            "unbroken-tests-" + System.getProperty("user.name"),
            "programs");
    if (Files.isDirectory(unpacked)) {
      try (var programs = Files.list(unpacked)) {
        for (var each : programs.filter(ChatProcessTest::isComplete).toList()) {
          links.add(Files.createSymbolicLink(postgres.resolve(each.getFileName()), each));
        }
      }
    }
    return folder.resolve(name);
  }

  private static boolean isComplete(Path programs) {
    return programs.getFileName().toString().startsWith("postgres-");
  }

  private static void type(Process process, String lines) throws IOException {
    process.getOutputStream().write(lines.getBytes(UTF_8));
    process.getOutputStream().flush();
  }

  private static int ended(Process process) throws InterruptedException {
    assertThat(process.waitFor(1, TimeUnit.MINUTES)).isTrue();
    return process.exitValue();
  }

  private static List<String> errors(Path home) throws IOException {
    return Files.readAllLines(home.resolve("errors"));
  }

  private static void assertIsStopped(Path home) {
    assertThat(home.resolve("postgres/data")).isDirectory();
    assertThat(home.resolve("postgres/data/postmaster.pid")).doesNotExist();
  }
}
