package app.unbroken.cli.carry;

import app.unbroken.checkin.Source;
import app.unbroken.cli.admin.AdminCommand;
import app.unbroken.cli.admin.Whom;
import app.unbroken.cli.process.Refusal;
import app.unbroken.cli.process.Surroundings;
import app.unbroken.cli.store.Store;
import app.unbroken.journal.Decision;
import app.unbroken.journal.Journals;
import app.unbroken.journal.OperationId;
import app.unbroken.journal.Scope;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** A book that an export wrote. */
@Command(
    name = "unbroken",
    description = {
      "Carries the JSON file of an export into somebody's book, all or nothing.",
      "What is there already stays as it is, so that doing it twice changes nothing."
    })
final class ImportUnbroken extends AdminCommand {
  @Parameters(paramLabel = "FILE", description = "The JSON file.")
  private Path file = Path.of("");

  @Option(
      names = "--user",
      paramLabel = "USER",
      required = true,
      converter = Whom.Form.class,
      description = "Who: " + Whom.FORMS + ".")
  private String user = "";

  @Option(names = "--dry-run", description = "Says what would be carried in and does nothing.")
  private boolean dryRun;

  ImportUnbroken(Surroundings around) {
    super(around);
  }

  /** The answer in JSON. */
  record View(boolean dryRun, int habits, int entries, boolean settings) {
    static View of(boolean dryRun, CarryIn.Outcome outcome) {
      return new View(dryRun, outcome.habits(), outcome.entries(), outcome.settings());
    }
  }

  @Override
  protected void run(Store store) {
    var book = read();
    var person = whom(store).named(user);
    var ids = store.ports().ids();
    var now = store.ports().clock().instant();
    var operation = new OperationId("cli:" + ids.next());
    var actor = "admin:" + around().operator();
    var occasion = new Journals.Occasion(now, Source.IMPORT, operation, actor);
    var outcome =
        store
            .journals()
            .change(
                person,
                Scope.EVERYTHING,
                occasion,
                journal -> {
                  var decided = CarryIn.decide(journal, book, ids);
                  return dryRun ? Decision.of(decided.outcome()) : decided;
                })
            .orElseThrow(() -> Refusal.failed("nobody is there any more"));
    var view = View.of(dryRun, outcome);
    answer(
        view,
        "%s %d habits, %d days%s.\n"
            .formatted(
                dryRun ? "Would carry in" : "Carried in",
                view.habits(),
                view.entries(),
                view.settings() ? " and the settings" : ""));
  }

  private Book read() {
    var path = around().folder().resolve(file);
    try {
      return BookFile.read(Files.readAllBytes(path));
    } catch (BookFile.Unreadable wrong) {
      throw Refusal.failed("%s: %s".formatted(file, wrong.getMessage()));
    } catch (IOException e) {
      throw Refusal.failed("%s cannot be read".formatted(file));
    }
  }
}
