package app.unbroken.cli.store;

import static org.assertj.core.api.Assertions.assertThat;

import app.unbroken.cli.Shell;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The way of docs/operations.md to keep what the embedded database holds. */
@Tag("slow")
class BackupTest {
  @TempDir Path folder;

  @Test
  void a_copy_of_a_stopped_data_folder_starts_with_everything_in_it() throws IOException {
    var shell = new Shell(folder);
    var said = shell.typing("/start\nread every day\nok\ndone read\n").runs("chat --user Ann");
    assertThat(said.exitCode()).as(said.errors()).isZero();
    var before = shell.runs("users export terminal:Ann --json").output();

    copy(folder.resolve("home"), folder.resolve("restored"));
    shell.typing("/start\n").runs("chat --user Bob");
    var restored = new Shell(folder).with("UNBROKEN_HOME", folder.resolve("restored").toString());

    assertThat(restored.runs("users export terminal:Ann --json").output())
        .isNotBlank()
        .isEqualTo(before);
    assertThat(restored.runs("users show terminal:Bob").exitCode()).isEqualTo(1);
  }

  private static void copy(Path from, Path to) throws IOException {
    try (var tree = Files.walk(from)) {
      for (var each : (Iterable<Path>) tree::iterator) {
        var target = to.resolve(from.relativize(each).toString());
        Files.copy(each, target);
        Files.setPosixFilePermissions(target, Files.getPosixFilePermissions(each));
      }
    }
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(to))).startsWith("rwx");
  }
}
