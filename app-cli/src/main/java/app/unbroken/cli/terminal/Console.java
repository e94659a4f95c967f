package app.unbroken.cli.terminal;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/** Where lines come from and where they go. */
public interface Console extends AutoCloseable {

  /** The next line; null when there are no more. */
  @Nullable String read();

  void print(String lines);

  /** Whether a person sits before it. */
  boolean isInteractive();

  @Override
  void close();

  /** A pipe: no prompt, no colours, nothing but what is said. */
  static Console piped(java.io.InputStream input, PrintStream output) {
    var lines = new BufferedReader(new InputStreamReader(input, StandardCharsets.UTF_8));
    return new Console() {
      @Override
      public @Nullable String read() {
        try {
          return lines.readLine();
        } catch (IOException e) {
          throw new UncheckedIOException("cannot read the input", e);
        }
      }

      @Override
      public void print(String said) {
        output.print(said);
        output.flush();
      }

      @Override
      public boolean isInteractive() {
        return false;
      }

      @Override
      public void close() {
        output.flush();
      }
    };
  }
}
