package app.unbroken.cli.admin;

import app.unbroken.chat.Capabilities;
import app.unbroken.chat.Messenger;
import app.unbroken.chat.Outgoing.Hand;
import app.unbroken.cli.process.Refusal;
import app.unbroken.cli.process.Surroundings;
import app.unbroken.cli.store.Store;
import app.unbroken.conversation.export.Export;
import app.unbroken.conversation.screen.Reader;
import app.unbroken.journal.Scope;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Everything about somebody, in the two files that they get from {@code /export} themselves. */
@Command(
    name = "export",
    description = {
      "Writes everything about somebody into a JSON and a CSV file.",
      "With --json or --csv it is printed instead."
    })
final class UsersExport extends AdminCommand {
  @Parameters(
      paramLabel = "USER",
      converter = Whom.Form.class,
      description = "Who: " + Whom.FORMS + ".")
  private String user = "";

  @Option(names = "--csv", description = "Prints the days as CSV.")
  private boolean csv;

  @Option(
      names = "--folder",
      paramLabel = "FOLDER",
      description = "Where to write the files; here if not given.")
  private @Nullable Path folder;

  UsersExport(Surroundings around) {
    super(around);
  }

  @Override
  protected void run(Store store) {
    var person = whom(store).named(user);
    var now = store.ports().clock().instant();
    var journal = store.journals().read(person, Scope.EVERYTHING, now).orElseThrow();
    var reader = Reader.of(journal, Capabilities.of(Messenger.TERMINAL));
    if (wantsJson()) {
      around().print(text(Export.json(journal, reader)));
    } else if (csv) {
      around().print(text(Export.csv(journal, reader)));
    } else {
      var name = "unbroken-" + person.value();
      write(name + ".json", Export.json(journal, reader));
      write(name + ".csv", Export.csv(journal, reader));
    }
  }

  private void write(String name, Hand content) {
    var file = folder == null ? around().folder().resolve(name) : folder.resolve(name);
    var place = around().folder().resolve(file).toAbsolutePath();
    try {
      Files.createDirectories(place.getParent());
      Files.write(place, content.content(), StandardOpenOption.CREATE_NEW);
      around().print("Wrote %s (%d bytes)\n".formatted(file, content.content().length));
    } catch (FileAlreadyExistsException e) {
      throw Refusal.failed("%s exists: move it away, or name another --folder".formatted(file));
    } catch (IOException e) {
      throw Refusal.failed("%s cannot be written: name another --folder".formatted(file));
    }
  }

  private static String text(Hand content) {
    return new String(content.content(), StandardCharsets.UTF_8);
  }
}
