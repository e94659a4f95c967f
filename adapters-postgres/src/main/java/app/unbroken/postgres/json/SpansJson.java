package app.unbroken.postgres.json;

import app.unbroken.user.Span;
import app.unbroken.user.Spans;
import com.fasterxml.jackson.databind.JsonNode;

/** Spans, each with its first day and, unless it is open, its last. */
final class SpansJson {
  private SpansJson() {}

  static JsonNode write(Spans spans) {
    return Json.array(spans.all(), SpansJson::write);
  }

  private static JsonNode write(Span span) {
    var object = Json.object().put("first", span.first().toString());
    if (span.last() != null) {
      object.put("last", span.last().toString());
    }
    return object;
  }

  static Spans read(String name, Fields fields) {
    return new Spans(fields.list(name, SpansJson::read));
  }

  private static Span read(JsonNode node) {
    return Fields.read(
        "span", node, fields -> new Span(fields.date("first"), fields.dateOrNull("last")));
  }
}
