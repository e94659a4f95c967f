package app.unbroken.conversation.grammar;

import static org.assertj.core.api.Assertions.assertThat;

import app.unbroken.user.Language;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class PhrasesTest {

  @ParameterizedTest
  @EnumSource
  void every_phrase_means_what_the_table_says(Language language) {
    assertThat(misread(language, line -> line, meaning -> meaning)).isEmpty();
  }

  @ParameterizedTest
  @EnumSource
  void the_case_of_letters_changes_no_meaning(Language language) {
    assertThat(misread(language, line -> line.toUpperCase(Locale.ROOT), PhrasesTest::lower))
        .isEmpty();
    assertThat(misread(language, line -> line.toLowerCase(Locale.ROOT), PhrasesTest::lower))
        .isEmpty();
    assertThat(misread(language, PhrasesTest::withCapital, PhrasesTest::lower)).isEmpty();
  }

  @ParameterizedTest
  @EnumSource
  void more_spaces_change_no_meaning(Language language) {
    UnaryOperator<String> spaced = line -> "  " + line.replace(" ", "   ") + "\t ";

    assertThat(misread(language, spaced, meaning -> meaning.replaceAll("\\s+", " "))).isEmpty();
  }

  @ParameterizedTest
  @EnumSource
  void there_are_enough_phrases_to_trust_the_grammar(Language language) {
    var phrases = Phrases.of(language).all();

    assertThat(phrases.stream().filter(phrase -> !phrase.isRefusedOrAskedAbout()))
        .hasSizeGreaterThanOrEqualTo(150);
    assertThat(phrases.stream().filter(Phrases.Phrase::isRefusedOrAskedAbout))
        .hasSizeGreaterThanOrEqualTo(50);
    assertThat(phrases.stream().map(phrase -> phrase.lexicon() + phrase.line()))
        .doesNotHaveDuplicates();
  }

  @Test
  void people_mix_their_languages() {
    for (var language : Language.values()) {
      var other = language == Language.ENGLISH ? Language.RUSSIAN : Language.ENGLISH;

      assertThat(misread(Phrases.of(other).all(), language, line -> line, meaning -> meaning))
          .isEmpty();
    }
  }

  private static List<String> misread(
      Language language, UnaryOperator<String> changed, UnaryOperator<String> compared) {
    return misread(Phrases.of(language).all(), language, changed, compared);
  }

  /** The phrases that are understood otherwise once they are changed, with what was understood. */
  private static List<String> misread(
      List<Phrases.Phrase> phrases,
      Language language,
      UnaryOperator<String> changed,
      UnaryOperator<String> compared) {
    var grammar = Grammar.of(language);
    var misread = new ArrayList<String>();
    for (var phrase : phrases) {
      var line = changed.apply(phrase.line());
      var meaning =
          new Canonical(phrase.lexicon()).text(grammar.understand(line, phrase.lexicon()));
      if (!compared.apply(meaning).equals(compared.apply(phrase.meaning()))) {
        misread.add(line + "  =>  " + meaning + "  instead of  " + phrase.meaning());
      }
    }
    return misread;
  }

  private static String lower(String meaning) {
    return meaning.toLowerCase(Locale.ROOT);
  }

  private static String withCapital(String line) {
    return line.substring(0, 1).toUpperCase(Locale.ROOT) + line.substring(1);
  }
}
