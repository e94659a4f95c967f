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
import app.unbroken.planning.AddHabit;
import app.unbroken.user.User;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** A file that is carried into somebody's book, all or nothing. */
abstract class ImportCommand extends AdminCommand {
  private static final long LARGEST = 64L << 20;

  @Parameters(paramLabel = "FILE", description = "The file.")
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

  ImportCommand(Surroundings around) {
    super(around);
  }

  /** A file that was read, as the book of whoever it is carried in for. */
  @FunctionalInterface
  interface Contents {
    Book of(User owner, Instant now);
  }

  abstract Contents read(byte[] file);

  /** The answer in JSON. */
  record View(boolean dryRun, int habits, int archived, int entries, boolean settings) {
    static View of(boolean dryRun, CarryIn.Outcome outcome) {
      return new View(
          dryRun, outcome.habits(), outcome.archived(), outcome.entries(), outcome.settings());
    }

    String said() {
      return "%s %d habits%s, %d days%s.\n"
          .formatted(
              dryRun ? "Would carry in" : "Carried in",
              habits,
              archived == 0
                  ? ""
                  : " (%d of them into the archive: nobody has more than %d active ones)"
                      .formatted(archived, AddHabit.MOST_ACTIVE),
              entries,
              settings ? " and the settings" : "");
    }
  }

  @Override
  protected final void run(Store store) {
    var contents = contents();
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
                  var decided = CarryIn.decide(journal, contents.of(journal.user(), now), ids);
                  return dryRun ? Decision.of(decided.outcome()) : decided;
                })
            .orElseThrow(() -> Refusal.failed("nobody is there any more"));
    var view = View.of(dryRun, outcome);
    answer(view, view.said());
  }

  private Contents contents() {
    var path = around().folder().resolve(file);
    try {
      if (Files.size(path) > LARGEST) {
        throw Refusal.failed("%s is too large to be such a file".formatted(file));
      }
      return read(Files.readAllBytes(path));
    } catch (Unreadable wrong) {
      throw Refusal.failed("%s: %s".formatted(file, wrong.getMessage()));
    } catch (IOException e) {
      throw Refusal.failed("%s cannot be read".formatted(file));
    }
  }
}
