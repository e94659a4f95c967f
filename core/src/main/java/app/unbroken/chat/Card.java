package app.unbroken.chat;

import java.util.List;

/**
 * A message with things to tap, already laid out for the messenger that will show it: rows of
 * buttons as a keyboard shows them. A messenger that has no keyboards reads the rows one after the
 * other.
 *
 * @param shareLabel what stands on the button that shares where the person is, in their language;
 *     empty where the card does not ask for it
 */
public record Card(Text text, List<List<Button>> rows, String shareLabel) {
  public Card {
    rows = rows.stream().map(List::copyOf).toList();
  }

  public static Card of(Text text) {
    return new Card(text, List.of(), "");
  }

  /** Whether the messenger should offer to share the place. */
  public boolean asksLocation() {
    return !shareLabel.isEmpty();
  }

  public List<Button> buttons() {
    return rows.stream().flatMap(List::stream).toList();
  }
}
