package app.unbroken.telegram.fake;

import java.time.Instant;
import java.util.List;

/**
 * A message as it stands in a chat now.
 *
 * @param kind {@code text}, {@code photo} or {@code document}; a file's text is its caption
 * @param fileName of a file, else empty
 * @param edits how often it was changed
 */
public record Shown(
    int id,
    boolean fromBot,
    String kind,
    String text,
    List<Entity> entities,
    Keyboard keyboard,
    String fileName,
    Instant sentAt,
    int edits) {

  Shown edited(Formatted now, Keyboard keyboard) {
    return new Shown(
        id, fromBot, kind, now.text(), now.entities(), keyboard, fileName, sentAt, edits + 1);
  }

  boolean isText() {
    return kind.equals("text");
  }

  /** What can be tapped under it, as labels. */
  public List<String> labels() {
    return keyboard.labels();
  }
}
