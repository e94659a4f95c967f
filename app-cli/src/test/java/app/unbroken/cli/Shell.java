package app.unbroken.cli;

import static java.nio.charset.StandardCharsets.UTF_8;

import app.unbroken.cli.process.Surroundings;
import app.unbroken.postgres.DatabaseUrl;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.Map;

/** Calls commands as a shell would, within this process. */
public final class Shell {
  public static final Instant NOW = Instant.parse("2026-03-02T08:00:00Z");

  private final Map<String, String> environment = new HashMap<>();
  private final Path folder;
  private String input = "";
  private boolean terminal;

  public Shell(Path folder) {
    this.folder = folder;
    environment.put("UNBROKEN_HOME", folder.resolve("home").toString());
  }

  public Shell on(DatabaseUrl database) {
    return with(
        "DATABASE_URL",
        "postgresql://%s:%s@%s/%s"
            .formatted(
                database.user(), database.password(), database.hosts(), database.database()));
  }

  public Shell with(String name, String value) {
    environment.put(name, value);
    return this;
  }

  /** What is typed or piped into the next commands. */
  public Shell typing(String lines) {
    input = lines;
    return this;
  }

  public Shell atTerminal() {
    terminal = true;
    return this;
  }

  /** What a command left behind. */
  public record Outcome(int exitCode, String output, String errors) {
    public JsonNode json() {
      try {
        return new ObjectMapper().readTree(output);
      } catch (JsonProcessingException e) {
        throw new AssertionError(output, e);
      }
    }
  }

  /** The words of a command, parted by single spaces. */
  public Outcome runs(String command) {
    return calls(command.isEmpty() ? new String[0] : command.split(" "));
  }

  public Outcome calls(String... arguments) {
    var output = new ByteArrayOutputStream();
    var errors = new ByteArrayOutputStream();
    var around =
        new Surroundings(
            environment,
            new ByteArrayInputStream(input.getBytes(UTF_8)),
            new PrintStream(output, true, UTF_8),
            new PrintStream(errors, true, UTF_8),
            InstantSource.fixed(NOW),
            folder,
            folder,
            "tester",
            terminal);
    var exitCode = CommandLineRun.of(around, arguments);
    return new Outcome(exitCode, output.toString(UTF_8), errors.toString(UTF_8));
  }
}
