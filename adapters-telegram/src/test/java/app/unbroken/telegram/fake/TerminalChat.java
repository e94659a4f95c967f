package app.unbroken.telegram.fake;

import java.io.PrintStream;
import java.util.NoSuchElementException;

/** One person's chat as lines of a terminal: what the bot shows, and what the person does. */
final class TerminalChat {
  static final String HELP =
      "A line is said; #2 taps the second button of the newest card. "
          + "!share 52.5 13.4, !block, !unblock, !quit";

  private final FakePerson person;
  private final PrintStream out;

  TerminalChat(FakePerson person, PrintStream out) {
    this.person = person;
    this.out = out;
  }

  synchronized void shown(Shown message) {
    var speaker = message.edits() == 0 ? "bot> " : "bot (edited)> ";
    var file = message.fileName().isEmpty() ? "" : "[" + message.fileName() + "] ";
    out.println(speaker + file + message.text().replace("\n", "\n" + " ".repeat(speaker.length())));
    var number = 1;
    var buttons = new StringBuilder();
    for (var label : message.labels()) {
      buttons.append("  [").append(number++).append("] ").append(label);
    }
    if (!buttons.isEmpty()) {
      out.println(" ".repeat(speaker.length() - 2) + buttons);
    }
  }

  synchronized void nodded(TapAnswer answer) {
    if (!answer.toast().isEmpty()) {
      out.println("   · " + answer.toast());
    }
  }

  /** Carries out one line; false where it was the last. */
  boolean line(String line) {
    try {
      return carryOut(line.strip());
    } catch (NoSuchElementException | IllegalArgumentException e) {
      out.println("   ? " + e.getMessage());
      return true;
    }
  }

  private boolean carryOut(String line) {
    var words = line.split("\\s+");
    switch (words[0]) {
      case "" -> {}
      case "!quit" -> {
        return false;
      }
      case "!help" -> out.println(HELP);
      case "!block" -> person.blocks();
      case "!unblock" -> person.unblocks();
      case "!share" -> {
        if (words.length < 3) {
          throw new IllegalArgumentException("!share LATITUDE LONGITUDE");
        }
        person.shares(Double.parseDouble(words[1]), Double.parseDouble(words[2]));
      }
      default -> {
        if (line.matches("#[0-9]{1,3}")) {
          person.taps(Integer.parseInt(line.substring(1)));
        } else {
          person.says(line);
        }
      }
    }
    return true;
  }
}
