package app.unbroken.whatsapp;

import app.unbroken.whatsapp.WhatsAppWire.Contact;
import app.unbroken.whatsapp.WhatsAppWire.Message;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Who is behind the messages of a change, as far as it says so. */
record Contacts(List<Contact> all) {

  static Contacts of(JsonNode contacts) {
    var all = new ArrayList<Contact>();
    for (var contact : contacts) {
      try {
        all.add(WhatsAppWire.read(contact, Contact.class));
      } catch (JsonProcessingException notOne) {
        // The message itself says who wrote it; only a name is missing then.
      }
    }
    return new Contacts(List.copyOf(all));
  }

  /** By either of the names; a message and its contact may have only one in common. */
  Optional<Contact> behind(Message message) {
    return all.stream()
        .filter(contact ->
            isSame(contact.userId(), message.fromUserId())
                || isSame(contact.waId(), message.from()))
        .findFirst()
        .or(() ->
            all.size() == 1 && isNameless(message) ? Optional.of(all.get(0)) : Optional.empty());
  }

  /** Those that a message is about. */
  static ArrayNode about(JsonNode contacts, JsonNode message) {
    var about = WhatsAppWire.MAPPER.createArrayNode();
    for (var contact : contacts) {
      if (contacts.size() == 1
          || isSame(contact.path("user_id").asText(), message.path("from_user_id").asText())
          || isSame(contact.path("wa_id").asText(), message.path("from").asText())) {
        about.add(contact);
      }
    }
    return about;
  }

  private static boolean isNameless(Message message) {
    return message.fromUserId() == null && message.from() == null;
  }

  private static boolean isSame(@Nullable String left, @Nullable String right) {
    return left != null && !left.isEmpty() && left.equals(right);
  }
}
