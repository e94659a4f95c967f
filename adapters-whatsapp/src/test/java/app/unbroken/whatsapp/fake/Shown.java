package app.unbroken.whatsapp.fake;

import java.util.List;

/**
 * A message on somebody's phone.
 *
 * @param kind text, button, list, location_request_message, template, image or document
 * @param template its name, empty where it is none
 * @param fileName empty where it is no document
 * @param reference what the business calls it
 */
public record Shown(
    String id,
    String kind,
    String text,
    List<Key> keys,
    String template,
    String fileName,
    String reference) {

  /** Something to tap. */
  public record Key(String label, String data, String hint) {}

  public List<String> labels() {
    return keys.stream().map(Key::label).toList();
  }
}
