package app.unbroken.whatsapp.fake;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The limits of every kind of message; what passes comes out as a person sees it. */
final class Rules {
  private static final Set<String> PICTURES = Set.of("image/png", "image/jpeg");

  private Rules() {}

  /**
   * @param media types of what was uploaded, by id
   */
  static Shown shown(
      String id, JsonNode message, Map<String, String> media, FakeTemplates templates) {
    require(message.path("messaging_product").asText().equals("whatsapp"), "messaging_product");
    var reference = message.path("biz_opaque_callback_data").asText();
    require(reference.length() <= 512, "biz_opaque_callback_data is too long");
    var type = message.path("type").asText();
    return switch (type) {
      case "text" ->
          new Shown(
              id,
              type,
              text(message.path("text").path("body"), 4096),
              List.of(),
              "",
              "",
              reference);
      case "interactive" -> interactive(id, message.path("interactive"), reference);
      case "image", "document" -> media(id, type, message.path(type), media, reference);
      case "template" -> template(id, message.path("template"), templates, reference);
      default -> throw Refused.badParameter("type " + type);
    };
  }

  private static Shown interactive(String id, JsonNode interactive, String reference) {
    var kind = interactive.path("type").asText();
    var text = text(interactive.path("body").path("text"), kind.equals("list") ? 4096 : 1024);
    var action = interactive.path("action");
    var keys =
        switch (kind) {
          case "button" -> buttons(action);
          case "list" -> rows(action);
          case "location_request_message" -> {
            require(action.path("name").asText().equals("send_location"), "action.name");
            yield List.<Shown.Key>of();
          }
          default -> throw Refused.badParameter("interactive.type " + kind);
        };
    return new Shown(id, kind, text, keys, "", "", reference);
  }

  private static List<Shown.Key> buttons(JsonNode action) {
    var keys = new ArrayList<Shown.Key>();
    var titles = new HashSet<String>();
    for (var button : action.path("buttons")) {
      var reply = button.path("reply");
      var title = text(reply.path("title"), 20);
      var data = text(reply.path("id"), 256);
      require(data.equals(data.strip()), "a space around an id");
      require(titles.add(title), "two buttons with one title");
      keys.add(new Shown.Key(title, data, ""));
    }
    require(!keys.isEmpty() && keys.size() <= 3, "1 to 3 buttons, not " + keys.size());
    return keys;
  }

  private static List<Shown.Key> rows(JsonNode action) {
    text(action.path("button"), 20);
    var keys = new ArrayList<Shown.Key>();
    var ids = new HashSet<String>();
    require(action.path("sections").size() <= 10, "too many sections");
    for (var section : action.path("sections")) {
      require(action.path("sections").size() == 1 || section.has("title"), "a section title");
      for (var row : section.path("rows")) {
        var data = text(row.path("id"), 200);
        require(ids.add(data), "two rows with one id");
        var hint = row.path("description").asText();
        require(hint.length() <= 72, "a description is too long");
        keys.add(new Shown.Key(text(row.path("title"), 24), data, hint));
      }
    }
    require(!keys.isEmpty() && keys.size() <= 10, "1 to 10 rows, not " + keys.size());
    return keys;
  }

  private static Shown media(
      String id, String kind, JsonNode media, Map<String, String> uploaded, String reference) {
    var type = uploaded.get(media.path("id").asText());
    require(type != null, "no such media");
    require(!kind.equals("image") || PICTURES.contains(type), "no picture: " + type);
    var caption = media.path("caption").asText();
    require(caption.length() <= 1024, "the caption is too long");
    return new Shown(
        id, kind, caption, List.of(), "", media.path("filename").asText(kind), reference);
  }

  private static Shown template(
      String id, JsonNode template, FakeTemplates templates, String reference) {
    var name = template.path("name").asText();
    var known = templates.sendable(name, template.path("language").path("code").asText());
    var parameters = new ArrayList<String>();
    var payloads = new ArrayList<String>();
    for (var component : template.path("components")) {
      if (component.path("type").asText().equals("body")) {
        component.path("parameters").forEach(each -> parameters.add(parameter(each)));
      } else {
        require(component.path("sub_type").asText().equals("quick_reply"), "sub_type");
        require(component.path("index").asText().equals("" + payloads.size()), "index");
        payloads.add(text(component.path("parameters").path(0).path("payload"), 128));
      }
    }
    var labels = known.labels();
    if (payloads.size() != labels.size()) {
      throw new Refused(400, 132000, "number of parameters does not match");
    }
    var keys = new ArrayList<Shown.Key>();
    for (var index = 0; index < labels.size(); index++) {
      keys.add(new Shown.Key(labels.get(index), payloads.get(index), ""));
    }
    return new Shown(id, "template", known.filled(parameters), keys, name, "", reference);
  }

  private static String parameter(JsonNode parameter) {
    var words = text(parameter.path("text"), 1024);
    if (words.matches("(?s).*(\\n|\\t| {5,}).*")) {
      throw new Refused(400, 132012, "new-line, tab or spaces in a parameter");
    }
    return words;
  }

  private static String text(JsonNode value, int most) {
    var text = value.asText();
    require(value.isTextual() && !text.isBlank(), "an empty text");
    require(text.length() <= most, text.length() + " characters where " + most + " are allowed");
    return text;
  }

  private static void require(boolean holds, String otherwise) {
    if (!holds) {
      throw Refused.badParameter(otherwise);
    }
  }
}
