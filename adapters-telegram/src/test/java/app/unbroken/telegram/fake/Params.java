package app.unbroken.telegram.fake;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;

/**
 * The parameters of a call, in whichever of the three forms they came.
 *
 * @param texts by name; files are not among them
 */
record Params(Map<String, String> texts, Map<String, Upload> files) {

  record Upload(String fileName, int size) {}

  static Params of(HttpAsk ask) {
    var type = ask.header("content-type");
    if (type.startsWith("multipart/form-data")) {
      return MultipartForm.parse(type, ask.body());
    }
    var body = new String(ask.body(), StandardCharsets.UTF_8);
    return type.startsWith("application/json") ? json(body) : form(body);
  }

  static Params json(String body) {
    var texts = new HashMap<String, String>();
    Json.read(body)
        .ifPresent(json ->
            json.properties()
                .forEach(field -> {
                  var value = field.getValue();
                  var text = value.isTextual() ? value.asText() : value.toString();
                  texts.put(field.getKey(), text);
                }));
    return new Params(texts, Map.of());
  }

  private static Params form(String body) {
    var texts = new HashMap<String, String>();
    for (var pair : body.split("&")) {
      var parts = pair.split("=", 2);
      texts.put(decoded(parts[0]), parts.length > 1 ? decoded(parts[1]) : "");
    }
    return new Params(texts, Map.of());
  }

  private static String decoded(String text) {
    return URLDecoder.decode(text, StandardCharsets.UTF_8);
  }

  boolean has(String name) {
    return texts.containsKey(name);
  }

  String text(String name) {
    return texts.getOrDefault(name, "");
  }

  int number(String name, int otherwise) {
    try {
      return has(name) ? Integer.parseInt(text(name)) : otherwise;
    } catch (NumberFormatException e) {
      throw Refused.badRequest("can't parse " + name);
    }
  }

  boolean flag(String name) {
    return text(name).equalsIgnoreCase("true");
  }

  /** The chat that is spoken to. */
  long chat() {
    if (text("chat_id").isEmpty()) {
      throw Refused.badRequest("chat_id is empty");
    }
    try {
      return Long.parseLong(text("chat_id"));
    } catch (NumberFormatException e) {
      throw Refused.badRequest("chat not found");
    }
  }
}
