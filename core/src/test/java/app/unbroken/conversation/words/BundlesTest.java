package app.unbroken.conversation.words;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.unbroken.user.Language;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class BundlesTest {
  /** Where sentences are asked for by name: say("..."), write("..."), choice("..."). */
  private static final Pattern ASKED =
      Pattern.compile("\\b(?:say|write|choice)\\(\\s*\"([a-z][a-z0-9.]*)\"");

  private static final Pattern LITERAL = Pattern.compile("\"([a-z][a-z0-9.]*)\"");

  @Test
  void every_language_has_the_same_keys() {
    for (var language : Language.values()) {
      assertThat(new TreeSet<>(Bundle.of(language).keys()))
          .as("keys of %s", language)
          .isEqualTo(new TreeSet<>(Bundle.of(Language.ENGLISH).keys()));
    }
  }

  @Test
  void a_sentence_has_the_same_places_in_every_language() {
    for (var key : Bundle.of(Language.ENGLISH).keys()) {
      for (var language : Language.values()) {
        assertThat(places(language, key))
            .as("places of %s in %s", key, language)
            .isEqualTo(places(Language.ENGLISH, key));
      }
    }
  }

  @Test
  void a_list_is_as_long_in_every_language_unless_its_items_are_plural_forms() {
    for (var key : Bundle.of(Language.ENGLISH).keys()) {
      for (var language : Language.values()) {
        if (key.startsWith("unit.")) {
          assertThat(Bundle.of(language).list(key)).as(key).hasSameSizeAs(Plural.of(language));
        } else if (isWithoutChoice(key)) {
          assertThat(Bundle.of(language).list(key))
              .as(language + " " + key)
              .hasSameSizeAs(Bundle.of(Language.ENGLISH).list(key));
        }
      }
    }
  }

  @Test
  void no_sentence_is_empty_or_holds_what_a_messenger_takes_for_markup() {
    for (var language : Language.values()) {
      for (var key : Bundle.of(language).keys()) {
        for (var part : Bundle.of(language).phrase(key).parts()) {
          if (part instanceof Phrase.Fixed(var characters)) {
            assertThat(characters).as(language + " " + key).doesNotContainPattern("[*_~`<>&\\\\]");
          }
        }
        assertThat(Bundle.of(language).list(key)).as(language + " " + key).doesNotContain("");
      }
    }
  }

  @Test
  void every_key_that_the_code_asks_for_exists() throws IOException {
    var keys = Bundle.of(Language.ENGLISH).keys();
    var missing = new TreeSet<String>();
    for (var source : sources()) {
      var asked = ASKED.matcher(source);
      while (asked.find()) {
        var key = asked.group(1);
        var isBeginning = key.endsWith(".") && keys.stream().anyMatch(one -> one.startsWith(key));
        if (!keys.contains(key) && !isBeginning) {
          missing.add(key);
        }
      }
    }

    assertThat(missing).isEmpty();
  }

  @Test
  void no_key_is_there_for_nothing() throws IOException {
    var mentioned = new HashSet<String>();
    for (var source : sources()) {
      var literals = LITERAL.matcher(source);
      while (literals.find()) {
        mentioned.add(literals.group(1));
      }
    }

    var unused = new TreeSet<>(Bundle.of(Language.ENGLISH).keys());
    unused.removeIf(key -> isMentioned(key, mentioned));
    assertThat(unused).isEmpty();
  }

  @Test
  void a_sentence_that_nobody_wrote_is_a_mistake_of_the_code() {
    assertThatThrownBy(() -> Bundle.of(Language.RUSSIAN).phrase("no.such.key"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("no.such.key");
  }

  @Test
  void a_choice_with_too_few_forms_is_found_when_the_file_is_read() {
    assertThatThrownBy(() -> Phrase.of(Language.RUSSIAN, "key", "{0} {0:день|дня}"))
        .hasMessageContaining("needs 4 forms");
    assertThatThrownBy(() -> Phrase.of(Language.ENGLISH, "key", "{0} {day}"))
        .hasMessageContaining("a brace out of place");
  }

  /** A key is used where it stands in the code, or where its beginning is completed there. */
  private static boolean isMentioned(String key, Set<String> mentioned) {
    return mentioned.contains(key)
        || mentioned.stream().anyMatch(one -> one.endsWith(".") && key.startsWith(one));
  }

  private static boolean isWithoutChoice(String key) {
    return Stream.of(Language.values())
        .flatMap(language -> Bundle.of(language).phrase(key).parts().stream())
        .noneMatch(Phrase.Choice.class::isInstance);
  }

  private static Set<Integer> places(Language language, String key) {
    var places = new TreeSet<Integer>();
    for (var part : Bundle.of(language).phrase(key).parts()) {
      switch (part) {
        case Phrase.Place place -> places.add(place.index());
        case Phrase.Choice choice -> places.add(choice.index());
        case Phrase.Fixed ignored -> {}
      }
    }
    return places;
  }

  /** The text of every class of every module, tests apart. */
  private static List<String> sources() throws IOException {
    var sources = new ArrayList<String>();
    try (Stream<Path> modules = Files.list(Path.of("..").toAbsolutePath().normalize())) {
      for (var module : modules.toList()) {
        var main = module.resolve("src/main/java");
        if (Files.isDirectory(main)) {
          try (Stream<Path> files = Files.walk(main)) {
            for (var file : files.filter(one -> one.toString().endsWith(".java")).toList()) {
              sources.add(Files.readString(file));
            }
          }
        }
      }
    }
    assertThat(sources).as("sources found").hasSizeGreaterThan(100);
    return sources;
  }
}
