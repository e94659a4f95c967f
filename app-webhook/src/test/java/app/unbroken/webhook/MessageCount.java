package app.unbroken.webhook;

import java.util.LinkedHashMap;
import java.util.Map;

/** What stories cost in WhatsApp, where each message is paid for: a line for each of them. */
final class MessageCount {
  private final Map<String, Line> lines = new LinkedHashMap<>();
  private String story = "";

  private record Line(int theirs, int ours, int files) {
    Line plus(Line more) {
      return new Line(theirs + more.theirs, ours + more.ours, files + more.files);
    }
  }

  void begins(String name) {
    story = name;
  }

  /** One message of theirs was answered with so many. */
  void add(int ours, int files) {
    lines.merge(story, new Line(1, ours, files), Line::plus);
  }

  /** The whole table. */
  String table() {
    var table = new StringBuilder("theirs  ours  files  story\n");
    lines.forEach((name, line) -> table.append(row(name, line)));
    var all = lines.values().stream().reduce(new Line(0, 0, 0), Line::plus);
    return table.append(row("all " + lines.size(), all)).toString();
  }

  private static String row(String name, Line line) {
    return "%6d %5d %6d  %s%n".formatted(line.theirs, line.ours, line.files, name);
  }
}
