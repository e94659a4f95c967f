package app.unbroken.postgres.json;

import java.util.HashMap;
import java.util.Map;

/** The flat fields of a dialogue. */
public final class FieldsJson {
  private FieldsJson() {}

  public static String text(Map<String, String> fields) {
    var object = Json.object();
    fields.forEach(object::put);
    return Json.text(object);
  }

  public static Map<String, String> read(String text) {
    var fields = new HashMap<String, String>();
    for (var entry : Json.tree(text).properties()) {
      fields.put(entry.getKey(), entry.getValue().textValue());
    }
    return fields;
  }
}
