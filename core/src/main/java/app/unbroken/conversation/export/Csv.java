package app.unbroken.conversation.export;

import java.util.List;
import java.util.stream.Collectors;

/** Rows for spreadsheets. A cell that a spreadsheet would run as a formula is made a text. */
final class Csv {
  private static final String STARTS_A_FORMULA = "=+-@\t\r";

  private Csv() {}

  static String row(List<String> cells) {
    return cells.stream().map(Csv::cell).collect(Collectors.joining(",")) + "\r\n";
  }

  private static String cell(String text) {
    var safe = !text.isEmpty() && STARTS_A_FORMULA.indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
    return safe.matches("[\\p{L}\\p{N} :.;_/'-]*") ? safe : '"' + safe.replace("\"", "\"\"") + '"';
  }
}
