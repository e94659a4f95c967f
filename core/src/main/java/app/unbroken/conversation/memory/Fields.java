package app.unbroken.conversation.memory;

import java.util.HashMap;
import java.util.Map;

/** Named texts, some of them below a prefix; one that is missing is an error. */
final class Fields {
  private final Map<String, String> all;
  private final String prefix;

  private Fields(Map<String, String> all, String prefix) {
    this.all = all;
    this.prefix = prefix;
  }

  static Fields empty() {
    return new Fields(new HashMap<>(), "");
  }

  static Fields of(Map<String, String> all) {
    return new Fields(all, "");
  }

  Fields below(String name) {
    return new Fields(all, prefix + name + ".");
  }

  void put(String name, String value) {
    all.put(prefix + name, value);
  }

  boolean has(String name) {
    return all.containsKey(prefix + name);
  }

  String get(String name) {
    var value = all.get(prefix + name);
    if (value == null) {
      throw new IllegalArgumentException("no field " + prefix + name);
    }
    return value;
  }

  int number(String name) {
    return Integer.parseInt(get(name));
  }

  Map<String, String> all() {
    return Map.copyOf(all);
  }
}
