package app.unbroken.postgres.embedded;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;

/** The cluster of one user: made at the first start, reachable with the password kept beside it. */
record DataFolder(Path home, Binaries binaries) {
  static final String USER = "unbroken";

  private static final int FIRST_WITH_LOCALES_OF_ITS_OWN = 17;

  private static final String ONLY_FROM_HERE_AND_ONLY_WITH_THE_PASSWORD =
      """
      # TYPE  DATABASE  USER  ADDRESS       METHOD
      host    all       all   127.0.0.1/32  scram-sha-256
      """;

  Path data() {
    return home.resolve("data");
  }

  Path log() {
    return home.resolve("postgres.log");
  }

  String password() throws IOException {
    return Files.readString(passwordFile()).strip();
  }

  /** Of the PostgreSQL that made the cluster, which no other one can open. */
  int major() throws IOException {
    return Integer.parseInt(Files.readString(data().resolve("PG_VERSION")).strip());
  }

  private Path passwordFile() {
    return home.resolve("password");
  }

  /** Makes the cluster unless there is one; what an interrupted first start left is thrown away. */
  void prepare() throws IOException {
    if (Files.exists(data())) {
      return;
    }
    makePassword();
    var unfinished = home.resolve("data.unfinished");
    Folders.delete(unfinished);
    initialise(unfinished);
    Files.writeString(unfinished.resolve("pg_hba.conf"), ONLY_FROM_HERE_AND_ONLY_WITH_THE_PASSWORD);
    Files.move(unfinished, data(), StandardCopyOption.ATOMIC_MOVE);
  }

  private void makePassword() throws IOException {
    var bytes = new byte[24];
    new SecureRandom().nextBytes(bytes);
    var password = Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    Files.deleteIfExists(passwordFile());
    Files.createFile(
        passwordFile(),
        PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
    Files.writeString(passwordFile(), password + "\n");
  }

  private void initialise(Path folder) throws IOException {
    var arguments = new ArrayList<String>();
    arguments.addAll(
        List.of(
            "--pgdata=" + folder,
            "--username=" + USER,
            "--pwfile=" + passwordFile(),
            "--auth=scram-sha-256",
            "--encoding=UTF8",
            "--locale=C",
            "--no-instructions"));
    if (binaries.major() >= FIRST_WITH_LOCALES_OF_ITS_OWN) {
      arguments.addAll(List.of("--locale-provider=builtin", "--builtin-locale=C.UTF-8"));
    }
    binaries.run("initdb", arguments);
  }
}
