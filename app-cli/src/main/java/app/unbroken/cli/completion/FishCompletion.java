package app.unbroken.cli.completion;

import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ScopeType;

/** The script for fish: a line for each command and option, under the condition that it fits. */
final class FishCompletion {
  private final String program;
  private final StringBuilder script = new StringBuilder();

  private FishCompletion(String program) {
    this.program = program;
  }

  static String of(CommandSpec root) {
    var completion = new FishCompletion(root.name());
    completion.line("-f");
    root.options().stream()
        .filter(FishCompletion::isEverywhere)
        .forEach(option -> completion.line(words(option).strip()));
    completion.add(root, List.of());
    return completion.script.toString();
  }

  private void add(CommandSpec command, List<String> path) {
    var here = condition(command, path);
    command
        .subcommands()
        .forEach((name, child) -> {
          if (!child.getCommandSpec().usageMessage().hidden()) {
            line(
                "-n %s -a %s -d %s".formatted(here, name, quoted(summary(child.getCommandSpec()))));
          }
        });
    command.options().stream()
        .filter(option -> !option.hidden() && !isEverywhere(option))
        .forEach(option -> line("-n " + here + words(option)));
    command
        .subcommands()
        .forEach((name, child) -> {
          var deeper = new ArrayList<>(path);
          deeper.add(name);
          add(child.getCommandSpec(), deeper);
        });
  }

  private static boolean isEverywhere(OptionSpec option) {
    return option.scopeType() == ScopeType.INHERIT;
  }

  /** Every word of the path was typed, and none that leads further. */
  private static String condition(CommandSpec command, List<String> path) {
    var parts = new ArrayList<String>();
    path.forEach(word -> parts.add("__fish_seen_subcommand_from " + word));
    if (!command.subcommands().isEmpty()) {
      var further = String.join(" ", command.subcommands().keySet());
      parts.add("not __fish_seen_subcommand_from " + further);
    }
    return quoted(String.join("; and ", parts));
  }

  private static String words(OptionSpec option) {
    var words = new StringBuilder();
    for (var name : option.names()) {
      words.append(name.startsWith("--") ? " -l " : " -s ").append(name.replaceFirst("^-+", ""));
    }
    if (option.arity().max() > 0) {
      words.append(" -x");
    }
    if (option.completionCandidates() != null) {
      words.append(" -a ").append(quoted(String.join(" ", option.completionCandidates())));
    }
    var description = option.description();
    return description.length == 0
        ? words.toString()
        : words.append(" -d ").append(quoted(description[0])).toString();
  }

  private static String summary(CommandSpec command) {
    var description = command.usageMessage().description();
    return description.length == 0 ? command.name() : description[0];
  }

  private static String quoted(String text) {
    return "'" + text.replace("\\", "\\\\").replace("'", "\\'") + "'";
  }

  private void line(String words) {
    script.append("complete -c %s %s\n".formatted(program, words));
  }
}
