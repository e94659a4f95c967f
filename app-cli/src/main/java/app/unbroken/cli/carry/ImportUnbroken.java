package app.unbroken.cli.carry;

import app.unbroken.cli.process.Surroundings;
import picocli.CommandLine.Command;

/** A book that an export wrote. */
@Command(
    name = "unbroken",
    description = {
      "Carries the JSON file of an export into somebody's book, all or nothing.",
      "What is there already stays as it is, so that doing it twice changes nothing."
    })
final class ImportUnbroken extends ImportCommand {
  ImportUnbroken(Surroundings around) {
    super(around);
  }

  @Override
  Contents read(byte[] file) {
    var book = BookFile.read(file);
    return (owner, now) -> book;
  }
}
