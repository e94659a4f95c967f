package app.unbroken.postgres.json;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.function.Function;

/** Trees and their text. */
final class Json {
  private static final ObjectMapper MAPPER = new ObjectMapper();

  private Json() {}

  static ObjectNode object() {
    return JsonNodeFactory.instance.objectNode();
  }

  static ObjectNode kind(String name) {
    return object().put("kind", name);
  }

  static <T> ArrayNode array(Collection<T> elements, Function<T, ? extends JsonNode> write) {
    var array = JsonNodeFactory.instance.arrayNode(elements.size());
    elements.forEach(element -> array.add(write.apply(element)));
    return array;
  }

  static ArrayNode weekdays(Collection<DayOfWeek> weekdays) {
    var array = JsonNodeFactory.instance.arrayNode();
    weekdays.stream().sorted().mapToInt(DayOfWeek::getValue).forEach(array::add);
    return array;
  }

  /** To the microsecond: what the database's own columns hold has to compare equal. */
  static String instant(Instant instant) {
    return instant.truncatedTo(ChronoUnit.MICROS).toString();
  }

  static String text(JsonNode tree) {
    return tree.toString();
  }

  static JsonNode tree(String text) {
    try {
      return MAPPER.readTree(text);
    } catch (JsonProcessingException malformed) {
      // Without its message, which repeats the text.
      throw new UnreadableException("malformed JSON");
    }
  }
}
