package app.unbroken.whatsapp.fake;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** One name in one language, as the account keeps it. */
final class FakeTemplate {
  private static final Pattern PLACE = Pattern.compile("\\{\\{(\\w+)}}");
  private static final JsonMapper MAPPER = new JsonMapper();

  final String id;
  final String name;
  final String language;
  String status = "PENDING";
  String rejected = "NONE";
  String category;
  JsonNode components;
  int ttl;
  Instant edited = Instant.EPOCH;

  FakeTemplate(String id, JsonNode asked) {
    this.id = id;
    name = asked.path("name").asText();
    language = asked.path("language").asText();
    category = asked.path("category").asText();
    components = asked.path("components");
    ttl = asked.path("message_send_ttl_seconds").asInt();
  }

  String body() {
    for (var component : components) {
      if (component.path("type").asText().equals("BODY")) {
        return component.path("text").asText();
      }
    }
    return "";
  }

  List<String> labels() {
    var labels = new ArrayList<String>();
    for (var component : components) {
      component.path("buttons").forEach(button -> labels.add(button.path("text").asText()));
    }
    return labels;
  }

  /** What somebody sees where these stand in its places. */
  String filled(List<String> parameters) {
    var places = PLACE.matcher(body()).results().map(place -> place.group(1)).distinct().toList();
    if (places.size() != parameters.size()) {
      throw new Refused(400, 132000, "number of parameters does not match");
    }
    var text = body();
    for (var index = 0; index < places.size(); index++) {
      text = text.replace("{{" + places.get(index) + "}}", parameters.get(index));
    }
    return text;
  }

  ObjectNode told() {
    var told =
        MAPPER
            .createObjectNode()
            .put("id", id)
            .put("name", name)
            .put("language", language)
            .put("status", status)
            .put("category", category)
            .put("rejected_reason", rejected);
    if (ttl > 0) {
      told.put("message_send_ttl_seconds", ttl);
    }
    told.set("components", components);
    return told;
  }

  /** What a template of these words and labels looks like. */
  static ObjectNode plain(String name, String language, String body, List<String> labels) {
    var template =
        MAPPER
            .createObjectNode()
            .put("name", name)
            .put("language", language)
            .put("category", "UTILITY");
    var components = template.putArray("components");
    components.addObject().put("type", "BODY").put("text", body);
    ArrayNode buttons = components.addObject().put("type", "BUTTONS").putArray("buttons");
    labels.forEach(label -> buttons.addObject().put("type", "QUICK_REPLY").put("text", label));
    return template;
  }
}
