package app.unbroken.chat;

import java.util.List;

/**
 * Who wrote, as the messenger vouches for it.
 *
 * @param keys the messenger's stable names of this person, the strongest first; never typed by
 *     anybody (WhatsApp may give a business-scoped id, a {@code wa_id}, or both)
 * @param displayName what the person calls themselves there, or empty
 * @param languageHint the language of their client ("ru", "pt-br"), or else the one that they seem
 *     to write in; empty where nothing speaks for one
 * @param phonePrefix digits of the country prefix of their number where known, or empty
 */
public record Sender(
    List<String> keys, String displayName, String languageHint, String phonePrefix) {
  public Sender {
    keys = List.copyOf(keys);
    if (keys.isEmpty()) {
      throw new IllegalArgumentException("a sender has at least one key");
    }
  }
}
