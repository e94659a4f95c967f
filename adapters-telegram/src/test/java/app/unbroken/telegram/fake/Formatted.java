package app.unbroken.telegram.fake;

import java.util.List;

/** A text as people see it. */
record Formatted(String text, List<Entity> entities) {
  Formatted {
    entities = List.copyOf(entities);
  }

  static Formatted plain(String text) {
    return new Formatted(text, List.of()).stripped();
  }

  /** Telegram drops white space at both ends. */
  Formatted stripped() {
    var start = text.length() - text.stripLeading().length();
    var kept = text.strip();
    var moved =
        entities.stream()
            .map(entity -> cut(entity, start, start + kept.length()))
            .filter(entity -> entity.length() > 0)
            .toList();
    return new Formatted(kept, moved);
  }

  private static Entity cut(Entity entity, int start, int end) {
    var from = Math.max(entity.offset(), start);
    var to = Math.min(entity.offset() + entity.length(), end);
    return new Entity(entity.type(), from - start, to - from);
  }
}
