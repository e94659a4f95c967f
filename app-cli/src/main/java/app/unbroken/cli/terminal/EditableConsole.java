package app.unbroken.cli.terminal;

import java.io.IOException;
import org.jline.reader.EndOfFileException;
import org.jline.reader.LineReader;
import org.jline.reader.LineReaderBuilder;
import org.jline.reader.UserInterruptException;
import org.jline.terminal.Terminal;
import org.jline.terminal.TerminalBuilder;
import org.jspecify.annotations.Nullable;

/** A terminal with a person before it: a prompt, a history, a line that can be edited. */
public final class EditableConsole implements Console {
  private final Terminal terminal;
  private final LineReader reader;

  public EditableConsole() throws IOException {
    // The exec provider needs no native library; others warn on new JDKs.
    terminal = TerminalBuilder.builder().system(true).provider("exec").build();
    reader =
        LineReaderBuilder.builder()
            .terminal(terminal)
            .option(LineReader.Option.DISABLE_EVENT_EXPANSION, true)
            .build();
  }

  @Override
  public @Nullable String read() {
    try {
      return reader.readLine("› ");
    } catch (EndOfFileException | UserInterruptException e) {
      return null;
    }
  }

  @Override
  public void print(String lines) {
    reader.printAbove(lines.stripTrailing() + "\n\n");
  }

  @Override
  public boolean isInteractive() {
    return true;
  }

  @Override
  public void close() {
    try {
      terminal.close();
    } catch (IOException e) {
      // The process ends; there is nobody left to tell.
    }
  }
}
