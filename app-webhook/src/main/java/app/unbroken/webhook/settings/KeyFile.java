package app.unbroken.webhook.settings;

import app.unbroken.postgres.Seal;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.stream.Collectors;

/** The key that bots' secrets are sealed with: from the settings, or made once and kept. */
public final class KeyFile {
  private KeyFile() {}

  public static Seal seal(Config config) {
    return config.keys().isEmpty()
        ? Seal.of(kept(config.home().resolve("encryption.key")))
        : Seal.of(config.keys().stream().map(Secret::value).collect(Collectors.joining(",")));
  }

  private static String kept(Path file) {
    try {
      Files.createDirectories(file.getParent());
      var onlyForUs = PosixFilePermissions.fromString("rw-------");
      Files.createFile(file, PosixFilePermissions.asFileAttribute(onlyForUs));
      Files.writeString(file, Seal.freshKey());
    } catch (FileAlreadyExistsException alreadyThere) {
      // Made at an earlier start.
    } catch (IOException e) {
      throw new UncheckedIOException("cannot keep an encryption key in " + file, e);
    }
    try {
      return Files.readString(file).strip();
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read the encryption key in " + file, e);
    }
  }
}
