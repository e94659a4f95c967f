package app.unbroken.conversation;

import java.util.Map;

/**
 * A dialogue as it is kept between two messages: a stable name that outlives classes, a version of
 * its form, and flat fields.
 */
public record StoredDialogue(String name, int version, Map<String, String> fields) {
  public StoredDialogue {
    fields = Map.copyOf(fields);
  }
}
