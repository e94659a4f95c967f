package app.unbroken.conversation.layout;

import java.util.ArrayList;
import java.util.List;

/** Buttons beside each other as long as a phone shows their labels in full. */
final class Rows {
  private static final int CHARACTERS_OF_A_PHONE = 36;
  private static final int PADDING = 3;

  private Rows() {}

  static List<List<Choice>> flowing(List<Choice> choices, int mostPerRow) {
    var rows = new ArrayList<List<Choice>>();
    var row = new ArrayList<Choice>();
    var widest = 0;
    for (var choice : choices) {
      var width = choice.label().length() + PADDING;
      var wider = Math.max(widest, width);
      var fits = row.size() < mostPerRow && wider * (row.size() + 1) <= CHARACTERS_OF_A_PHONE;
      if (!row.isEmpty() && !fits) {
        rows.add(List.copyOf(row));
        row.clear();
        wider = width;
      }
      row.add(choice);
      widest = wider;
    }
    if (!row.isEmpty()) {
      rows.add(List.copyOf(row));
    }
    return rows;
  }
}
