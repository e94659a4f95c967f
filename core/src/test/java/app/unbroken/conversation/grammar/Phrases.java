package app.unbroken.conversation.grammar;

import app.unbroken.user.Language;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/** The tables of phrases: {@code phrases-en.txt}, {@code phrases-ru.txt}. */
record Phrases(Language language, List<Phrase> all) {
  private static final String ARROW = "  =>  ";

  /** What somebody with these habits types, and what is to be understood. */
  record Phrase(Lexicon lexicon, String line, String meaning) {

    boolean isRefusedOrAskedAbout() {
      return meaning.equals("-")
          || meaning.startsWith("refused ")
          || meaning.startsWith("unknown ")
          || meaning.startsWith("? ")
          || meaning.contains(" ? ");
    }
  }

  static Phrases of(Language language) {
    var file = "/app/unbroken/grammar/phrases-" + language.tag() + ".txt";
    var phrases = new ArrayList<Phrase>();
    var lexicon = Lexicon.EMPTY;
    for (var line : lines(file)) {
      if (line.equals("@ nobody")) {
        lexicon = Lexicon.EMPTY;
      } else if (line.equals("@ somebody")) {
        lexicon = Lexicons.of(language);
      } else if (line.contains(ARROW)) {
        var parts = line.split(ARROW, 2);
        phrases.add(new Phrase(lexicon, parts[0], parts[1]));
      } else if (!line.isBlank() && !line.startsWith("#")) {
        throw new IllegalStateException(file + ": " + line);
      }
    }
    return new Phrases(language, phrases);
  }

  private static List<String> lines(String file) {
    try (var stream = Objects.requireNonNull(Phrases.class.getResourceAsStream(file), file)) {
      return new String(stream.readAllBytes(), StandardCharsets.UTF_8).lines().toList();
    } catch (IOException unreadable) {
      throw new UncheckedIOException(file, unreadable);
    }
  }
}
