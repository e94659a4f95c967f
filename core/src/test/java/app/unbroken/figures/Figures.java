package app.unbroken.figures;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * What one run of a program measured. Its lines are printed as they come; at the end they take the
 * place of the older ones in docs/performance.md, between the two comments with the name of their
 * part, and beneath them stands where they are from.
 *
 * <p>A part is always of one run, because only ratios inside a run mean something. A run that
 * breaks off leaves the older lines with the older origin, and one that could not measure
 * everything names what is missing. {@code -Dwrite=false} leaves the page alone.
 */
public final class Figures {
  private static final Path PAGE = Path.of("..", "docs", "performance.md");

  private final Path page;
  private final String part;
  private final String origin;
  private final boolean writes;
  private final List<String> lines = new ArrayList<>();
  private final List<String> missing = new ArrayList<>();

  Figures(Path page, String part, String origin, boolean writes) {
    this.page = page;
    this.part = part;
    this.origin = origin;
    this.writes = writes;
  }

  /** For a program that runs in the folder of its module; refuses before anything is measured. */
  public static Figures of(String part) {
    var writes = !"false".equals(System.getProperty("write"));
    var figures = new Figures(PAGE, part, writes ? Origin.ofThisRun() : "", writes);
    if (writes) {
      figures.within(figures.read());
    }
    return figures;
  }

  /** Prints and keeps it. */
  public void say(String line) {
    System.out.println(line);
    keep(line);
  }

  /** For what is printed in other words. */
  public void keep(String line) {
    lines.add(line);
  }

  /** What belongs here and could not be measured in this run. */
  public void lack(String what) {
    missing.add(what);
  }

  public void write() {
    if (!writes) {
      return;
    }
    var text = read();
    var part = within(text);
    try {
      Files.writeString(page, text.substring(0, part.from) + written() + text.substring(part.to));
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }

  private String written() {
    var lack = missing.isEmpty() ? "" : " Not measured then: " + String.join("; ", missing) + ".";
    return "\n\n%s\n\n*%s.%s*\n\n".formatted(String.join("\n", lines).strip(), origin, lack);
  }

  private record Place(int from, int to) {}

  private Place within(String text) {
    var begin = "<!-- %s: begin -->".formatted(part);
    var end = "<!-- %s: end -->".formatted(part);
    var from = text.indexOf(begin) + begin.length();
    var to = text.indexOf(end);
    if (!isOnce(text, begin) || !isOnce(text, end) || to < from) {
      throw new IllegalStateException(
          "%s does not have %s and then %s, each once".formatted(page, begin, end));
    }
    return new Place(from, to);
  }

  private static boolean isOnce(String text, String marker) {
    return text.contains(marker) && text.indexOf(marker) == text.lastIndexOf(marker);
  }

  private String read() {
    try {
      return Files.readString(page);
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }
}
