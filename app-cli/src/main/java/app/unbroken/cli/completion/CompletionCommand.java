package app.unbroken.cli.completion;

import app.unbroken.cli.process.Surroundings;
import java.util.concurrent.Callable;
import picocli.AutoComplete;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Prints a script for a shell to read. */
@Command(
    name = "completion",
    description = {
      "Prints a script that completes commands and options.",
      "bash, zsh: source <(unbroken completion bash)",
      "fish: unbroken completion fish > ~/.config/fish/completions/unbroken.fish"
    })
public final class CompletionCommand implements Callable<Integer> {
  private final Surroundings around;

  @Spec private CommandSpec spec = CommandSpec.create();

  @Parameters(paramLabel = "SHELL", description = "${COMPLETION-CANDIDATES}")
  private Shell shell = Shell.bash;

  public CompletionCommand(Surroundings around) {
    this.around = around;
  }

  /** The shells, as they are typed. */
  enum Shell {
    bash,
    zsh,
    fish
  }

  @Override
  public Integer call() {
    var root = spec.root();
    around.print(
        switch (shell) {
          // One script for both: under zsh it turns on bash's way of completing first.
          case bash, zsh -> AutoComplete.bash(root.name(), root.commandLine());
          case fish -> FishCompletion.of(root);
        });
    return 0;
  }
}
