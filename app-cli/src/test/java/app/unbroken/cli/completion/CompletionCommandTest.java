package app.unbroken.cli.completion;

import static org.assertj.core.api.Assertions.assertThat;

import app.unbroken.cli.Shell;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CompletionCommandTest {
  @TempDir Path folder;

  @ParameterizedTest
  @ValueSource(strings = {"bash", "zsh", "fish"})
  void every_command_is_completed(String name) {
    var outcome = new Shell(folder).runs("completion " + name);

    assertThat(outcome.exitCode()).isZero();
    assertThat(outcome.output())
        .contains(
            "chat", "migrate", "doctor", "users", "habits", "stats", "audit", "--now".substring(2));
  }

  @Test
  void bash_understands_its_script() throws Exception {
    var script = new Shell(folder).runs("completion bash").output();

    var bash = new ProcessBuilder("bash", "-n").redirectErrorStream(true).start();
    try (var input = bash.outputWriter()) {
      input.write(script);
    }

    assertThat(bash.inputReader().readLine()).isNull();
    assertThat(bash.waitFor()).isZero();
  }

  @Test
  void fish_is_told_where_each_word_fits() {
    var script = new Shell(folder).runs("completion fish").output();

    assertThat(script.lines()).allMatch(line -> line.startsWith("complete -c unbroken "));
    assertThat(script)
        .contains(
            "complete -c unbroken -n '__fish_seen_subcommand_from users; and"
                + " not __fish_seen_subcommand_from list show export erase erased' -a list -d '")
        .contains("-n '__fish_seen_subcommand_from chat' -l lang -x -a 'en ru' -d '")
        .contains("somebody\\'s habits");
    assertThat(script.lines().filter(line -> line.contains("-l help"))).hasSize(1);
  }
}
