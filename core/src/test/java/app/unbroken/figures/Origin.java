package app.unbroken.figures;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.regex.Pattern;

/** On what machine, at which commit and on which day figures were measured, in one sentence. */
final class Origin {
  private static final Pattern NUMBER = Pattern.compile("[0-9]+(?:\\.[0-9]+)?");

  private Origin() {}

  static String ofThisRun() {
    return "Measured on %s%s, at %s, on %s"
        .formatted(
            machine(
                Runtime.getRuntime().availableProcessors(),
                lines("/proc/cpuinfo"),
                lines("/proc/meminfo")),
            load(lines("/proc/loadavg")),
            commit(),
            LocalDate.now(ZoneOffset.UTC));
  }

  /** As Linux tells programs; elsewhere the cores alone. */
  static String machine(int cores, List<String> processors, List<String> memory) {
    var clock =
        most(processors, "cpu MHz").stream()
            .mapToObj(megahertz -> said(" of %.1f GHz", megahertz / 1e3));
    var size =
        most(memory, "MemTotal").stream()
            .mapToObj(kilobytes -> said(" with %.0f GB", kilobytes / 1e6));
    return cores
        + (cores == 1 ? " core" : " cores")
        + clock.findFirst().orElse("")
        + size.findFirst().orElse("");
  }

  /** What others made of the machine in the last minute before. */
  static String load(List<String> averages) {
    return averages.isEmpty() ? "" : " after a load of " + averages.getFirst().split(" ", 2)[0];
  }

  private static String said(String format, double number) {
    return String.format(Locale.ROOT, format, number);
  }

  private static OptionalDouble most(List<String> lines, String name) {
    return lines.stream()
        .filter(line -> line.startsWith(name))
        .flatMap(line -> NUMBER.matcher(line).results())
        .mapToDouble(number -> Double.parseDouble(number.group()))
        .max();
  }

  private static List<String> lines(String file) {
    try {
      return Files.readAllLines(Path.of(file));
    } catch (IOException notLinux) {
      return List.of();
    }
  }

  /** Pages are no part of what was measured, and the one with the figures changes by itself. */
  private static String commit() {
    var hash = git("rev-parse", "--short", "HEAD");
    var changes = git("status", "--porcelain", "--", ":/", ":(top,exclude)docs");
    return hash.map(it -> "commit `" + it + "`").orElse("no known commit")
        + (changes.filter(it -> !it.isEmpty()).isPresent() ? " with changes" : "");
  }

  private static Optional<String> git(String... words) {
    var command = new ArrayList<String>(List.of("git"));
    command.addAll(List.of(words));
    try {
      var process =
          new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.DISCARD).start();
      var said = new String(process.getInputStream().readAllBytes(), UTF_8).strip();
      return process.onExit().join().exitValue() == 0 ? Optional.of(said) : Optional.empty();
    } catch (IOException notInstalled) {
      return Optional.empty();
    }
  }
}
