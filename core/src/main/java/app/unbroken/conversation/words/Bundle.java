package app.unbroken.conversation.words;

import app.unbroken.user.Language;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A language's sentences, read once.
 *
 * <p>Not a {@link java.util.ResourceBundle}: that falls back to the language of the machine it runs
 * on, and a sentence must never depend on where the server stands.
 */
final class Bundle {
  private static final Map<Language, Bundle> ALL = new EnumMap<>(Language.class);

  static {
    for (var language : Language.values()) {
      ALL.put(language, read(language));
    }
  }

  private final Language language;
  private final Map<String, Phrase> phrases = new HashMap<>();
  private final Map<String, List<String>> lists = new HashMap<>();

  private Bundle(Language language, Properties properties) {
    this.language = language;
    for (var key : properties.stringPropertyNames()) {
      var value = properties.getProperty(key);
      phrases.put(key, Phrase.of(language, key, value));
      lists.put(key, List.of(value.split("\\|", -1)));
    }
  }

  static Bundle of(Language language) {
    return Objects.requireNonNull(ALL.get(language));
  }

  Phrase phrase(String key) {
    return present(key, phrases.get(key));
  }

  /** A value that is a list, its items parted by bars. */
  List<String> list(String key) {
    return present(key, lists.get(key));
  }

  Set<String> keys() {
    return phrases.keySet();
  }

  private <T> T present(String key, @Nullable T value) {
    if (value == null) {
      throw new IllegalArgumentException("no " + language + " words for " + key);
    }
    return value;
  }

  private static Bundle read(Language language) {
    var file = "/app/unbroken/words/" + language.tag() + ".properties";
    var properties = new Properties();
    try (var stream = Objects.requireNonNull(Bundle.class.getResourceAsStream(file), file);
        var reader = new InputStreamReader(stream, StandardCharsets.UTF_8)) {
      properties.load(reader);
    } catch (IOException unreadable) {
      throw new UncheckedIOException(file, unreadable);
    }
    return new Bundle(language, properties);
  }
}
