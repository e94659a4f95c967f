package app.unbroken.webhook;

import app.unbroken.postgres.DatabaseUrl;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.List;
import java.util.regex.Pattern;

/** What a database can do at most, asked by its own tool, which comes with its packages. */
final class Pgbench {
  private static final Pattern RATE = Pattern.compile("tps = ([0-9.]+) \\(without");

  private Pgbench() {}

  /** Transactions a second; each round is of other people. */
  static double run(DatabaseUrl url, String script, int clients, int each, int round)
      throws IOException {
    var file = Files.createTempFile("unbroken", ".pgbench");
    Files.writeString(file, script);
    var place = url.hosts().split(":");
    var builder =
        new ProcessBuilder(
                List.of(
                    "pgbench",
                    "--no-vacuum",
                    "--protocol=prepared",
                    "--client=" + clients,
                    "--jobs=2",
                    "--transactions=" + each,
                    "--define=i=" + round * clients * each,
                    "--define=each=" + each,
                    "--file=" + file,
                    "--host=" + place[0],
                    "--port=" + place[1],
                    "--username=" + url.user(),
                    url.database()))
            .redirectErrorStream(true);
    builder.environment().put("PGPASSWORD", url.password());
    builder
        .environment()
        .put(
            "PGOPTIONS",
            "-c role=unbroken_app -c search_path=unbroken -c plan_cache_mode=force_generic_plan"
                + " -c enable_seqscan=off -c jit=off");
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
