package app.unbroken.telegram.fake;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.util.List;

/** People, chats and messages as Telegram writes them. */
final class Payloads {
  private Payloads() {}

  static ObjectNode bot(long id) {
    return Json.object()
        .put("id", id)
        .put("is_bot", true)
        .put("first_name", "Unbroken")
        .put("username", "unbroken_bot");
  }

  static ObjectNode user(FakePerson person) {
    var user = Json.object().put("id", person.id()).put("is_bot", false);
    user.put("first_name", person.name());
    if (!person.language().isEmpty()) {
      user.put("language_code", person.language());
    }
    return user;
  }

  static ObjectNode chat(FakePerson person) {
    return Json.object()
        .put("id", person.id())
        .put("first_name", person.name())
        .put("type", "private");
  }

  /** The beginning of every message that a person sends. */
  static ObjectNode from(FakePerson person, int messageId, Instant now) {
    var message = Json.object().put("message_id", messageId);
    message.set("from", user(person));
    message.set("chat", chat(person));
    return message.put("date", now.getEpochSecond());
  }

  static ObjectNode shown(Shown message, FakePerson person, long botId) {
    var json = Json.object().put("message_id", message.id());
    json.set("from", message.fromBot() ? bot(botId) : user(person));
    json.set("chat", chat(person));
    json.put("date", message.sentAt().getEpochSecond());
    if (message.isText()) {
      json.put("text", message.text()).set("entities", entities(message.entities()));
    } else {
      json.put("caption", message.text());
      json.set(message.kind(), file(message));
    }
    if (message.keyboard() instanceof Keyboard.Inline(var rows)) {
      json.putObject("reply_markup").set("inline_keyboard", inline(rows));
    }
    return json;
  }

  private static JsonNode file(Shown message) {
    var file = Json.object().put("file_id", "file-" + message.id()).put("file_unique_id", "u");
    return message.kind().equals("photo")
        ? Json.array().add(file.put("width", 1).put("height", 1))
        : file.put("file_name", message.fileName());
  }

  private static JsonNode entities(List<Entity> entities) {
    var all = Json.array();
    for (var entity : entities) {
      all.addObject()
          .put("type", entity.type())
          .put("offset", entity.offset())
          .put("length", entity.length());
    }
    return all;
  }

  private static JsonNode inline(List<List<Keyboard.Tappable>> rows) {
    var all = Json.array();
    for (var row : rows) {
      var buttons = all.addArray();
      row.forEach(button ->
          buttons.addObject().put("text", button.label()).put("callback_data", button.data()));
    }
    return all;
  }
}
