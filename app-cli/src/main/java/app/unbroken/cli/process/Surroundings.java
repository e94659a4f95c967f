package app.unbroken.cli.process;

import app.unbroken.webhook.settings.Config;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * What a command finds around it.
 *
 * @param home the folder of the person who runs it
 * @param folder where files are written that nobody named a place for
 * @param operator who sits before it, as the audit names them
 * @param terminal whether a person reads the output and types the input
 */
public record Surroundings(
    Map<String, String> environment,
    InputStream input,
    PrintStream output,
    PrintStream errors,
    InstantSource machineClock,
    Path home,
    Path folder,
    String operator,
    boolean terminal) {

  public static Surroundings ofThisProcess() {
    return new Surroundings(
        System.getenv(),
        System.in,
        System.out,
        System.err,
        InstantSource.system(),
        Path.of(System.getProperty("user.home")),
        Path.of(""),
        System.getProperty("user.name", "unknown"),
        Terminals.isOne());
  }

  /** The settings; a {@link Refusal} lists every problem where there is one. */
  public Config settings() {
    return switch (Config.read(environment, home)) {
      case Config.Reading.Valid(var config) -> config;
      case Config.Reading.Invalid(var problems) -> throw Refusal.wrongSettings(problems);
    };
  }

  /** The machine's clock, as far ahead as the settings say. */
  public InstantSource clock() {
    var offset = settings().clockOffset();
    return offset.isZero() ? machineClock : () -> machineClock.instant().plus(offset);
  }

  public void print(String lines) {
    output.print(lines);
    output.flush();
  }

  /** Asks whoever sits there; only {@code yes} is a yes. */
  public boolean confirms(String question) {
    errors.print(question);
    errors.flush();
    var typed = new BufferedReader(new InputStreamReader(input, StandardCharsets.UTF_8));
    try {
      return "yes".equals(typed.readLine());
    } catch (IOException e) {
      return false;
    }
  }

  /** What is typed or piped, line by line until it ends or {@code most} were read. */
  public List<String> lines(String prompt, int most) {
    if (terminal) {
      errors.print(prompt);
      errors.flush();
    }
    var typed = new BufferedReader(new InputStreamReader(input, StandardCharsets.UTF_8));
    return typed.lines().limit(most).map(String::strip).toList();
  }

  /** One line that nobody looking over a shoulder may read; empty where nothing came. */
  // The console is null on Java 21, which may run this; and it reads nothing but the very
  // System.in.
  @SuppressWarnings({"SystemConsoleNull", "ReferenceEquality"})
  public String secret(String prompt) {
    var console = System.console();
    if (terminal && input == System.in && console != null) {
      var typed = console.readPassword("%s", prompt);
      return typed == null ? "" : new String(typed).strip();
    }
    return lines(prompt, 1).stream().findFirst().orElse("");
  }

  /** Several such lines, one for each prompt; what is missing is empty. */
  @SuppressWarnings({"SystemConsoleNull", "ReferenceEquality"}) // as above
  public List<String> secrets(List<String> prompts) {
    if (terminal && input == System.in && System.console() != null) {
      return prompts.stream().map(this::secret).toList();
    }
    var typed = new ArrayList<>(lines(String.join("\n", prompts) + "\n", prompts.size()));
    while (typed.size() < prompts.size()) {
      typed.add("");
    }
    return typed;
  }

  /** Something to know while waiting; never part of an answer. */
  public void note(String line) {
    errors.println("unbroken: " + line);
  }
}
