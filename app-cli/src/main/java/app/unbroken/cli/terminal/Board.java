package app.unbroken.cli.terminal;

import app.unbroken.chat.Button;
import app.unbroken.chat.Card;
import app.unbroken.chat.MessageId;
import app.unbroken.chat.Outgoing;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Shows what the bot says and remembers what can be tapped on the newest card. */
final class Board {
  private final Paint paint;
  private final Path folder;
  private List<Button> tappable = List.of();
  private int shown;

  Board(Paint paint, Path folder) {
    this.paint = paint;
    this.folder = folder;
  }

  /** The lines to print; the newest card with buttons is the one that {@code #1} means. */
  String show(Outgoing said) {
    return switch (said) {
      case Outgoing.Show(var card, var replaced, var tap) -> show(card);
      case Outgoing.Nod(var tap, var toast) -> toast.isEmpty() ? "" : toast + "\n\n";
      case Outgoing.Draft ignored -> "";
      case Outgoing.Hand hand -> paint.paint(hand.caption()) + "\n📄 " + keep(hand) + "\n\n";
    };
  }

  Optional<Button> button(int number) {
    return number >= 1 && number <= tappable.size()
        ? Optional.of(tappable.get(number - 1))
        : Optional.empty();
  }

  int buttons() {
    return tappable.size();
  }

  /** The message that a tap is about. */
  MessageId newest() {
    return new MessageId(Integer.toString(Math.max(shown, 1)));
  }

  private String show(Card card) {
    shown++;
    var lines = new StringBuilder(paint.paint(card.text())).append('\n');
    var numbered = new ArrayList<Button>();
    for (var row : card.rows()) {
      var labels = new ArrayList<String>();
      for (var button : row) {
        numbered.add(button);
        labels.add(label(numbered.size(), button));
      }
      lines.append(String.join("  ", labels)).append('\n');
    }
    if (!numbered.isEmpty()) {
      tappable = List.copyOf(numbered);
    }
    if (card.asksLocation()) {
      lines.append(paint.faint(card.shareLabel() + " → :location LAT LON")).append('\n');
    }
    return lines.append('\n').toString();
  }

  private String label(int number, Button button) {
    var hint = button.hint().isEmpty() ? "" : " " + paint.faint("(" + button.hint() + ")");
    return paint.faint("[" + number + "]") + " " + button.label() + hint;
  }

  /** Saves under the name it was given, or a numbered one where that is taken. */
  private String keep(Outgoing.Hand hand) {
    var name = Path.of(hand.fileName()).getFileName().toString();
    for (var copy = 1; copy < 1_000; copy++) {
      var file = folder.resolve(copy == 1 ? name : copy + "-" + name);
      try {
        Files.write(file, hand.content(), StandardOpenOption.CREATE_NEW);
        return file.getFileName() + " (" + hand.content().length + " bytes)";
      } catch (FileAlreadyExistsException taken) {
        // the next number may be free
      } catch (IOException e) {
        throw new UncheckedIOException("cannot save " + file, e);
      }
    }
    throw new UncheckedIOException(new IOException("too many files named " + name));
  }
}
