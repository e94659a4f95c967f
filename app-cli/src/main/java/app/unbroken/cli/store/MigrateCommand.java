package app.unbroken.cli.store;

import app.unbroken.cli.print.Json;
import app.unbroken.cli.process.Surroundings;
import app.unbroken.postgres.Schema;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Brings the tables up to this version of the program. */
@Command(name = "migrate", description = "Brings the database up to this version.")
public final class MigrateCommand implements Callable<Integer> {
  private final Surroundings around;

  @Option(names = "--dry-run", description = "Says what would be done and does nothing.")
  private boolean dryRun;

  @Option(names = "--json", description = "Answers in JSON.")
  private boolean json;

  public MigrateCommand(Surroundings around) {
    this.around = around;
  }

  /** The answer in JSON. */
  record View(boolean dryRun, List<String> migrations) {}

  @Override
  public Integer call() {
    try (var source = DatabaseSource.open(around)) {
      var schema = new Schema(source.url());
      var migrations = dryRun ? schema.pending() : schema.migrate();
      around.print(json ? Json.of(new View(dryRun, migrations)) : words(migrations));
    }
    return 0;
  }

  private String words(List<String> migrations) {
    if (migrations.isEmpty()) {
      return "The database is up to date.\n";
    }
    var verb = dryRun ? "Would apply " : "Applied ";
    return verb + String.join("\n" + verb, migrations) + "\n";
  }
}
