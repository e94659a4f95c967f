package app.unbroken.cli;

import static java.nio.charset.StandardCharsets.UTF_8;

import app.unbroken.cli.process.Complaint;
import app.unbroken.cli.process.LogLines;
import app.unbroken.cli.process.Surroundings;
import app.unbroken.cli.serve.ServeCommand;
import app.unbroken.cli.terminal.ChatCommand;
import java.io.PrintWriter;
import java.util.Arrays;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/** One call of the command line, from the words typed to the exit code. */
public final class CommandLineRun {
  private CommandLineRun() {}

  public static int of(Surroundings around, String... arguments) {
    var debug = Arrays.asList(arguments).contains(RootCommand.DEBUG);
    LogLines.show(debug || isServer(arguments));
    var complaint = new Complaint(around.errors(), debug);
    return switch (String.join(" ", arguments)) {
      // Nothing is to be read of these words, and they are what has to start fast: Java keeps no
      // class of picocli ready, because they are compiled for one older than 6.
      case "chat" -> run(new ChatCommand(around), complaint);
      case "serve" -> run(new ServeCommand(around), complaint);
      default -> read(around, complaint, arguments);
    };
  }

  private static int run(Callable<Integer> command, Complaint complaint) {
    try {
      return command.call();
    } catch (Exception failure) {
      return complaint.about(failure);
    }
  }

  private static int read(Surroundings around, Complaint complaint, String... arguments) {
    var commandLine = Commands.wire(around, arguments);
    commandLine.setOut(new PrintWriter(around.output(), true, UTF_8));
    commandLine.setErr(new PrintWriter(around.errors(), true, UTF_8));
    commandLine.setColorScheme(CommandLine.Help.defaultColorScheme(Ansi.OFF));
    commandLine.setExecutionExceptionHandler(
        (failure, command, parsed) -> complaint.about(failure));
    commandLine.setParameterExceptionHandler((wrong, words) -> complaint.aboutUsage(line(wrong)));
    return commandLine.execute(arguments);
  }

  private static boolean isServer(String[] arguments) {
    return arguments.length > 0 && arguments[0].equals("serve");
  }

  private static String line(ParameterException wrong) {
    var command = wrong.getCommandLine().getCommandSpec();
    var advice = "(see `%s --help`)".formatted(command.qualifiedName());
    return wrong instanceof UnmatchedArgumentException unmatched
        ? "%s %s".formatted(line(unmatched, command), advice)
        : "%s %s".formatted(wrong.getMessage(), advice);
  }

  private static String line(UnmatchedArgumentException wrong, CommandSpec command) {
    var word = wrong.getUnmatched().getFirst();
    if (wrong.isUnknownOption()) {
      return "there is no option " + word + likeOf(wrong);
    }
    return command.subcommands().isEmpty()
        ? "'%s' is one word too many".formatted(word)
        : "there is no command '%s'%s".formatted(word, likeOf(wrong));
  }

  private static String likeOf(UnmatchedArgumentException wrong) {
    var suggestions = wrong.getSuggestions();
    return suggestions.isEmpty() ? "" : ", did you mean " + String.join(" or ", suggestions) + "?";
  }
}
