package app.unbroken.conversation;

import app.unbroken.conversation.dialogue.Station;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

/**
 * The dialogues as {@code docs/conversation.md} draws them: a composite state for each dialogue,
 * its questions inside. An arrow from or to a composite stands for the dialogue.
 *
 * @param dialogues which dialogue each question belongs to
 * @param arrows {@code from -> to}; {@code [*]} for no question at all
 */
record Diagram(Map<String, String> dialogues, Set<String> arrows) {
  static final String NOTHING = "[*]";

  private static final Pattern DIALOGUE = Pattern.compile("state \"[^\"]+\" as (\\w+) \\{");
  private static final Pattern ARROW = Pattern.compile("(\\w+|\\[\\*]) --> (\\w+|\\[\\*])");

  static Diagram drawn() {
    var dialogues = new HashMap<String, String>();
    var arrows = new TreeSet<String>();
    var dialogue = "";
    for (var line : block().lines().map(String::strip).toList()) {
      var begins = DIALOGUE.matcher(line);
      var arrow = ARROW.matcher(line);
      if (begins.matches()) {
        dialogue = begins.group(1);
      } else if (line.equals("}")) {
        dialogue = "";
      } else if (arrow.matches()) {
        arrows.add(arrow(arrow.group(1), arrow.group(2)));
        if (!dialogue.isEmpty()) {
          dialogues.put(arrow.group(1), dialogue);
          dialogues.put(arrow.group(2), dialogue);
        }
      } else if (!line.startsWith("stateDiagram") && !line.startsWith("direction")) {
        throw new IllegalStateException("not understood in the diagram: " + line);
      }
    }
    dialogues.remove(NOTHING);
    return new Diagram(dialogues, arrows);
  }

  /** As the diagram writes a question. */
  static String name(Station station) {
    return station.name().toLowerCase(Locale.ROOT);
  }

  static String arrow(String from, String to) {
    return from + " -> " + to;
  }

  Set<String> questions() {
    return new HashSet<>(dialogues.keySet());
  }

  /** An arrow between two questions as it is drawn: within their dialogue, or between two. */
  String between(Station from, Station to) {
    var one = dialogues.getOrDefault(name(from), "?");
    var other = dialogues.getOrDefault(name(to), "?");
    return one.equals(other) ? arrow(name(from), name(to)) : arrow(one, other);
  }

  boolean begins(Station station) {
    return arrows.contains(arrow(NOTHING, name(station)));
  }

  boolean leads(Station from, Station to) {
    return from == to || arrows.contains(between(from, to));
  }

  private static String block() {
    var page = page();
    var begin = page.indexOf("stateDiagram-v2");
    return page.substring(begin, page.indexOf("```", begin));
  }

  private static String page() {
    var folder = Path.of("").toAbsolutePath();
    while (!Files.exists(folder.resolve("docs"))) {
      folder = folder.getParent();
    }
    try {
      return Files.readString(folder.resolve("docs/conversation.md"));
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  static Set<String> everyQuestion() {
    var all = new TreeSet<String>();
    Arrays.stream(Station.values()).map(Diagram::name).forEach(all::add);
    return all;
  }
}
