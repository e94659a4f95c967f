package app.unbroken.cli.admin;

import app.unbroken.audit.AuditEntry;
import app.unbroken.cli.process.Surroundings;
import app.unbroken.cli.store.Store;
import app.unbroken.profile.Erasures;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Who must not come back with a backup. */
@Command(
    name = "erased",
    description = {
      "Prints the ids of everybody who was forgotten, one to a line.",
      "Keep them apart from the backups: `users erase --again` needs them after a restore."
    })
final class UsersErased extends AdminCommand {
  private static final int AT_ONCE = 1_000;

  @Option(
      names = "--since",
      paramLabel = "INSTANT",
      description = "Such as 2026-03-01T00:00:00Z; all if not given.")
  private @Nullable Instant since;

  UsersErased(Surroundings around) {
    super(around);
  }

  /** The answer in JSON. */
  record View(List<String> erased) {}

  @Override
  protected void run(Store store) {
    var from = since == null ? Instant.MIN : since;
    var erased = new ArrayList<String>();
    var before = 0L;
    List<AuditEntry> lines;
    do {
      lines = store.audit().list(workspace(), null, before, AT_ONCE);
      for (var line : lines) {
        var user = line.user();
        if (line.act().equals(Erasures.ACT) && user != null && !line.at().isBefore(from)) {
          erased.add(user.toString());
        }
        before = line.number();
      }
    } while (lines.size() == AT_ONCE && !lines.getLast().at().isBefore(from));
    answer(new View(erased), erased.isEmpty() ? "" : String.join("\n", erased) + "\n");
  }
}
