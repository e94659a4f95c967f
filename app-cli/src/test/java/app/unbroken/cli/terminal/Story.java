package app.unbroken.cli.terminal;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;

/** A conversation as it is written down: what is typed stands behind "› ", all else is said. */
record Story(String typed, String said) {
  private static final String PROMPT = "› ";

  static Story named(String resource) {
    var typed = new StringBuilder();
    var said = new StringBuilder();
    for (var line : text(resource).split("(?<=\n)")) {
      if (line.startsWith(PROMPT)) {
        typed.append(line.substring(PROMPT.length()));
      } else {
        said.append(line);
      }
    }
    return new Story(typed.toString(), said.toString());
  }

  static String text(String resource) {
    try (var stream = Objects.requireNonNull(Story.class.getResourceAsStream(resource), resource)) {
      return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
