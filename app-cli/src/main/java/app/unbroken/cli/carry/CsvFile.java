package app.unbroken.cli.carry;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Rows of values parted by commas, in quotes where they hold commas, quotes or line breaks. */
final class CsvFile {
  private final String text;
  private int at;

  private CsvFile(String text) {
    this.text = text;
  }

  static List<List<String>> rows(byte[] file) {
    var text = new String(file, StandardCharsets.UTF_8);
    var csv = new CsvFile(text.startsWith("\uFEFF") ? text.substring(1) : text);
    var rows = new ArrayList<List<String>>();
    while (csv.at < csv.text.length()) {
      var row = csv.row();
      if (row.size() > 1 || !row.getFirst().isEmpty()) {
        rows.add(row);
      }
    }
    return rows;
  }

  /** Each row by the names in the first one; what a row has not is empty. */
  static List<Map<String, String>> records(byte[] file) {
    var rows = rows(file);
    if (rows.isEmpty()) {
      return List.of();
    }
    var names = rows.getFirst();
    return rows.stream().skip(1).map(row -> named(names, row)).toList();
  }

  private static Map<String, String> named(List<String> names, List<String> row) {
    var record = new LinkedHashMap<String, String>();
    for (var index = 0; index < names.size(); index++) {
      record.put(names.get(index).strip(), index < row.size() ? row.get(index) : "");
    }
    return record;
  }

  private List<String> row() {
    var row = new ArrayList<String>();
    do {
      row.add(value());
    } while (passes(','));
    var unused = passes('\r');
    var ended = passes('\n');
    if (!ended && at < text.length() && !unused) {
      at++; // what follows a closing quote belongs to nothing
    }
    return row;
  }

  private String value() {
    var value = new StringBuilder();
    if (passes('"')) {
      while (at < text.length() && !(text.charAt(at) == '"' && !isDoubled())) {
        at += text.charAt(at) == '"' ? 1 : 0;
        value.append(text.charAt(at++));
      }
      at++;
    } else {
      while (at < text.length() && ",\r\n".indexOf(text.charAt(at)) < 0) {
        value.append(text.charAt(at++));
      }
    }
    return value.toString();
  }

  private boolean isDoubled() {
    return at + 1 < text.length() && text.charAt(at + 1) == '"';
  }

  private boolean passes(char expected) {
    var there = at < text.length() && text.charAt(at) == expected;
    at += there ? 1 : 0;
    return there;
  }
}
