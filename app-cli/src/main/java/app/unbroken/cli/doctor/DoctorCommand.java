package app.unbroken.cli.doctor;

import app.unbroken.cli.print.Json;
import app.unbroken.cli.process.Surroundings;
import app.unbroken.webhook.settings.Config;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Looks at everything a running bot needs. */
@Command(
    name = "doctor",
    description = {
      "Checks a set-up and says what to do about each failure.",
      "Looks at settings, data folder, database, clocks, Redis and messengers.",
      "The exit code is 1 when something is broken."
    })
public final class DoctorCommand implements Callable<Integer> {
  private final Surroundings around;

  @Option(names = "--json", description = "Answers in JSON.")
  private boolean json;

  public DoctorCommand(Surroundings around) {
    this.around = around;
  }

  /** The answer in JSON. */
  record View(boolean healthy, List<Check> checks) {}

  /** One check of it. */
  record Check(String part, String state, String says, String advice) {}

  @Override
  public Integer call() {
    var findings = findings();
    var healthy = findings.stream().noneMatch(Finding::isBroken);
    around.print(json ? Json.of(view(healthy, findings)) : words(healthy, findings));
    return healthy ? 0 : 1;
  }

  private List<Finding> findings() {
    return switch (Config.read(around.environment(), around.home())) {
      case Config.Reading.Invalid(var problems) ->
          problems.stream()
              .map(problem -> Finding.broken("settings", problem, "set it right and try again"))
              .toList();
      case Config.Reading.Valid(var config) -> findings(config);
    };
  }

  private List<Finding> findings(Config config) {
    var findings = new ArrayList<Finding>();
    findings.add(SettingsCheck.of(config, around.environment()));
    findings.add(DataFolderCheck.of(config));
    findings.addAll(DatabaseCheck.of(config, around));
    findings.addAll(OutsideCheck.of(config));
    return findings;
  }

  private static String words(boolean healthy, List<Finding> findings) {
    return findings.stream().map(Finding::line).collect(Collectors.joining())
        + (healthy ? "\nNothing is broken.\n" : "\nWhat is marked !! must be mended.\n");
  }

  private static View view(boolean healthy, List<Finding> findings) {
    return new View(
        healthy,
        findings.stream()
            .map(each ->
                new Check(
                    each.part(),
                    each.state().name().toLowerCase(Locale.ROOT),
                    each.says(),
                    each.advice()))
            .toList());
  }
}
