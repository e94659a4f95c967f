package app.unbroken.whatsapp.fake;

import java.util.List;
import java.util.regex.Pattern;

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

  private static final Pattern MARKED =
      Pattern.compile("(?<![\\p{L}\\p{N}])([*_~`])(\\S|\\S[^\\n]*?\\S)\\1(?![\\p{L}\\p{N}])");

  /** Something to tap. */
  public record Key(String label, String data, String hint) {}

  /** What a phone shows of the text: the marks that style it are gone. */
  public String read() {
    return MARKED.matcher(text).replaceAll("$2");
  }

  public List<String> labels() {
    return keys.stream().map(Key::label).toList();
  }
}
