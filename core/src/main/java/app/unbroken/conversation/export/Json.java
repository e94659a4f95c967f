package app.unbroken.conversation.export;

import java.math.BigDecimal;
import java.util.Collection;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Maps, lists, texts, numbers and truths as JSON, indented so that people can read it too. */
final class Json {
  private static final String INDENT = "  ";

  private final StringBuilder json = new StringBuilder();

  private Json() {}

  static String of(Object value) {
    var writer = new Json();
    writer.write(value, "\n");
    return writer.json.append('\n').toString();
  }

  private void write(@Nullable Object value, String line) {
    switch (value) {
      case null -> json.append("null");
      case Map<?, ?> map -> write(map, line);
      case Collection<?> list -> write(list, line);
      case BigDecimal number -> json.append(number.toPlainString());
      case Integer number -> json.append(number);
      case Boolean truth -> json.append(truth);
      default -> quote(value.toString());
    }
  }

  private void write(Map<?, ?> map, String line) {
    json.append('{');
    var separator = line + INDENT;
    for (var entry : map.entrySet()) {
      json.append(separator);
      quote(String.valueOf(entry.getKey()));
      json.append(": ");
      write(entry.getValue(), line + INDENT);
      separator = "," + line + INDENT;
    }
    json.append(map.isEmpty() ? "}" : line + "}");
  }

  private void write(Collection<?> list, String line) {
    json.append('[');
    var separator = line + INDENT;
    for (var value : list) {
      json.append(separator);
      write(value, line + INDENT);
      separator = "," + line + INDENT;
    }
    json.append(list.isEmpty() ? "]" : line + "]");
  }

  private void quote(String text) {
    json.append('"');
    text.chars()
        .forEach(character -> {
          switch (character) {
            case '"' -> json.append("\\\"");
            case '\\' -> json.append("\\\\");
            case '\n' -> json.append("\\n");
            case '\t' -> json.append("\\t");
            default -> {
              if (character < ' ') {
                json.append("\\u%04x".formatted(character));
              } else {
                json.append((char) character);
              }
            }
          }
        });
    json.append('"');
  }
}
