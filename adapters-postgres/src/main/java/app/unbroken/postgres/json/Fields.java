package app.unbroken.postgres.json;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The fields of one object, each to be asked for once, none to be left over. */
final class Fields {
  private final String form;
  private final JsonNode object;
  private final Set<String> asked = new HashSet<>();

  private Fields(String form, JsonNode object) {
    this.form = form;
    this.object = object;
  }

  /** Reads an object completely. */
  static <T> T read(String form, JsonNode node, Function<Fields, T> reader) {
    if (!node.isObject()) {
      throw new UnreadableException(form + " is no object");
    }
    var fields = new Fields(form, node);
    try {
      var value = reader.apply(fields);
      fields.refuseOthers();
      return value;
    } catch (DateTimeException | IllegalArgumentException invalid) {
      throw new UnreadableException(form + " holds an invalid value");
    }
  }

  /** Like {@link #read}, of a form that begins with its version. */
  static <T> T read(String form, int version, JsonNode node, Function<Fields, T> reader) {
    return read(
        form,
        node,
        fields -> {
          var found = fields.number("v");
          if (found != version) {
            throw new UnreadableException("version %d of %s".formatted(found, form));
          }
          return reader.apply(fields);
        });
  }

  String text(String name) {
    return text(name, get(name));
  }

  @Nullable String textOrNull(String name) {
    var node = find(name);
    return node == null ? null : text(name, node);
  }

  UUID id(String name) {
    return UUID.fromString(text(name));
  }

  LocalDate date(String name) {
    return LocalDate.parse(text(name));
  }

  @Nullable LocalDate dateOrNull(String name) {
    var text = textOrNull(name);
    return text == null ? null : LocalDate.parse(text);
  }

  LocalTime time(String name) {
    return LocalTime.parse(text(name));
  }

  Instant instant(String name) {
    return Instant.parse(text(name));
  }

  @Nullable Instant instantOrNull(String name) {
    var text = textOrNull(name);
    return text == null ? null : Instant.parse(text);
  }

  int number(String name) {
    var node = get(name);
    if (!node.canConvertToInt() || !node.isIntegralNumber()) {
      throw wrong(name);
    }
    return node.intValue();
  }

  long longNumber(String name) {
    var node = get(name);
    if (!node.canConvertToLong() || !node.isIntegralNumber()) {
      throw wrong(name);
    }
    return node.longValue();
  }

  boolean flag(String name) {
    var node = get(name);
    if (!node.isBoolean()) {
      throw wrong(name);
    }
    return node.booleanValue();
  }

  /** Of a field that is left out where it is false. */
  boolean flagOrFalse(String name) {
    return find(name) != null && flag(name);
  }

  JsonNode object(String name) {
    return get(name);
  }

  @Nullable JsonNode objectOrNull(String name) {
    return find(name);
  }

  <T> List<T> list(String name, Function<JsonNode, T> read) {
    var node = get(name);
    if (!node.isArray()) {
      throw wrong(name);
    }
    var list = new ArrayList<T>(node.size());
    node.forEach(element -> list.add(read.apply(element)));
    return list;
  }

  List<String> texts(String name) {
    return list(name, element -> text(name, element));
  }

  Set<DayOfWeek> weekdays(String name) {
    var weekdays = EnumSet.noneOf(DayOfWeek.class);
    weekdays.addAll(list(name, element -> DayOfWeek.of(element.asInt(0))));
    return weekdays;
  }

  /** Of what kind an object is that may be of several; the reader's last resort. */
  UnreadableException unknown(String name) {
    return new UnreadableException("unknown %s of %s".formatted(name, form));
  }

  private JsonNode get(String name) {
    var node = find(name);
    if (node == null) {
      throw new UnreadableException("%s without %s".formatted(form, name));
    }
    return node;
  }

  private @Nullable JsonNode find(String name) {
    asked.add(name);
    var node = object.get(name);
    return node == null || node.isNull() ? null : node;
  }

  private String text(String name, JsonNode node) {
    if (!node.isTextual()) {
      throw wrong(name);
    }
    return node.textValue();
  }

  private UnreadableException wrong(String name) {
    return new UnreadableException("%s with a wrong %s".formatted(form, name));
  }

  private void refuseOthers() {
    for (var names = object.fieldNames(); names.hasNext(); ) {
      if (!asked.contains(names.next())) {
        throw new UnreadableException(form + " has a field that this program does not know");
      }
    }
  }
}
