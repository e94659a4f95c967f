package app.unbroken.webhook;

import app.unbroken.postgres.DatabaseUrl;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * What a database can do at most, asked by its own tool, which comes with its packages.
 *
 * @param session options of its sessions, or nothing
 */
record Pgbench(DatabaseUrl url, String session) {
  private static final Pattern RATE = Pattern.compile("tps = ([0-9.]+) \\(without");

  /** Throws where it is not installed. */
  static void find() throws IOException {
    start(new ProcessBuilder("pgbench", "--version")).onExit().join();
  }

  /**
   * Transactions a second.
   *
   * @param how how many clients, how long, and what the script is given
   */
  double perSecond(String script, String... how) throws IOException {
    var file = Files.createTempFile("unbroken", ".pgbench");
    Files.writeString(file, script);
    var place = url.hosts().split(":");
    var command = new ArrayList<String>(List.of("pgbench", "--no-vacuum", "--protocol=prepared"));
    command.addAll(List.of(how));
    command.addAll(
        List.of(
            "--jobs=2",
            "--file=" + file,
            "--host=" + place[0],
            "--port=" + place[1],
            "--username=" + url.user(),
            url.database()));
    var builder = new ProcessBuilder(command).redirectErrorStream(true);
    builder.environment().put("PGPASSWORD", url.password());
    builder.environment().put("PGOPTIONS", session);
    try {
      var process = start(builder);
      var said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
      var rate = RATE.matcher(said);
      if (process.onExit().join().exitValue() != 0 || !rate.find()) {
        throw new IOException(said);
      }
      return Double.parseDouble(rate.group(1));
    } finally {
      Files.delete(file);
    }
  }

  private static Process start(ProcessBuilder builder) throws IOException {
    try {
      return builder.start();
    } catch (IOException missing) {
      throw new IOException("needs pgbench on the PATH (Debian: apt install postgresql)", missing);
    }
  }
}
