package app.unbroken.cli.print;

import java.util.ArrayList;
import java.util.List;

/** Rows under headings. What people typed belongs in the last column, which is never padded. */
public final class Table {
  private final List<List<String>> rows = new ArrayList<>();

  public Table(String... headings) {
    rows.add(List.of(headings));
  }

  public Table row(String... cells) {
    rows.add(List.of(cells));
    return this;
  }

  @Override
  public String toString() {
    var lines = new StringBuilder();
    for (var row : rows) {
      var line = new StringBuilder();
      for (var column = 0; column < row.size() - 1; column++) {
        var cell = row.get(column);
        line.append(cell).repeat(' ', width(column) - cell.length() + 2);
      }
      lines.append(line.append(row.getLast()).toString().stripTrailing()).append('\n');
    }
    return lines.toString();
  }

  private int width(int column) {
    return rows.stream().mapToInt(row -> row.get(column).length()).max().orElse(0);
  }
}
