package app.unbroken.conversation.grammar;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * A file of words: sections in square brackets, lines of {@code meaning: pattern}, remarks after a
 * number sign at the beginning of a line.
 */
record Table(String name, Map<String, List<Row>> sections) {

  record Row(String meaning, String pattern) {}

  List<Row> rows(String section) {
    return sections.getOrDefault(section, List.of());
  }

  static Table named(String name) {
    var file = "/app/unbroken/grammar/" + name + ".txt";
    try (var stream = Objects.requireNonNull(Table.class.getResourceAsStream(file), file);
        var reader = new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8))) {
      return new Table(name, read(file, reader.lines().map(String::strip).toList()));
    } catch (IOException unreadable) {
      throw new UncheckedIOException(file, unreadable);
    }
  }

  private static Map<String, List<Row>> read(String file, List<String> lines) {
    var sections = new HashMap<String, List<Row>>();
    var rows = new ArrayList<Row>();
    for (var line : lines) {
      var colon = line.indexOf(": ");
      if (line.startsWith("[") && line.endsWith("]") && colon < 0) {
        rows = new ArrayList<>();
        sections.put(line.substring(1, line.length() - 1), rows);
      } else if (colon > 0 && !line.startsWith("#")) {
        rows.add(new Row(line.substring(0, colon).strip(), line.substring(colon + 2).strip()));
      } else if (!line.isEmpty() && !line.startsWith("#")) {
        throw new IllegalStateException(file + " cannot be read here: " + line);
      }
    }
    return Map.copyOf(sections);
  }
}
